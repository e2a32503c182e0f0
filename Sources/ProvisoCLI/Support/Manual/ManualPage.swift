/// The page `proviso(1)`, made from what the commands say of themselves.
struct ManualPage {
  private var roff = Roff()

  var text: String { roff.text }

  init(of program: CommandInfo) {
    roff.request(".TH PROVISO 1 \"\(Version.date)\" \"Proviso \(Version.text)\" \"User Commands\"")
    roff.section("NAME")
    roff.line("proviso \\- " + Roff.marked(Self.withoutStop(program.abstract)))
    roff.section("SYNOPSIS")
    for (place, entry) in program.all.filter({ !$0.command.isGroup }).enumerated() {
      if place > 0 { roff.request(".br") }
      roff.line(Self.synopsis(entry.command, entry.words))
    }
    roff.section("DESCRIPTION")
    roff.prose(program.discussion ?? "")
    roff.section("COMMANDS")
    for entry in program.all { describe(entry.command, entry.words) }
    roff.section("EXIT STATUS")
    for row in Self.exitCodes { roff.item(Roff.bold(row.code), Roff.marked(row.meaning)) }
    roff.section("ENVIRONMENT")
    for row in Self.environment { roff.item(Roff.bold(row.name), Roff.marked(row.meaning)) }
    roff.section("FILES")
    for row in Self.files { roff.item(Roff.italic(row.name), Roff.marked(row.meaning)) }
  }

  private mutating func describe(_ command: CommandInfo, _ words: String) {
    roff.subsection("proviso \(words)")
    roff.line(Roff.marked(command.abstract ?? ""))
    if !command.isGroup {
      roff.request(".PP")
      roff.line(Self.synopsis(command, words))
    }
    roff.prose(command.discussion ?? "")
    for argument in command.ownArguments {
      var meaning = Roff.marked(argument.abstract ?? "")
      if let value = argument.defaultValue { meaning += " (default: \(Roff.bold(value)))" }
      roff.item(Self.label(argument), meaning)
    }
  }

  private static func synopsis(_ command: CommandInfo, _ words: String) -> String {
    let parts = command.ownArguments.map { argument in
      let label = label(argument, isShort: true)
      return argument.isOptional || argument.defaultValue != nil ? "[\(label)]" : label
    }
    return ([Roff.bold("proviso \(words)")] + parts).joined(separator: " ")
  }

  private static func label(_ argument: CommandInfo.Argument, isShort: Bool = false) -> String {
    let value = Roff.italic(argument.valueName ?? "value") + (argument.isRepeating ? " ..." : "")
    let names = argument.names ?? []
    let shown = isShort ? Array(names.suffix(1)) : names
    let written = shown.map { Roff.bold($0.written) }.joined(separator: ", ")
    switch argument.kind {
    case .positional: return value
    case .flag: return written
    case .option: return "\(written) \(value)"
    }
  }

  private static func withoutStop(_ text: String?) -> String {
    let text = text ?? ""
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static let exitCodes = [
    (code: "0", meaning: "Done; of a decision: approve, and nothing else."),
    (code: "1", meaning: "Findings: a check, comparison or expression did not come out well."),
    (
      code: "2", meaning: "What was asked for could not be tried: a set, test or file has mistakes."
    ),
    (code: "3", meaning: "Of `proviso audit verify`: sound, but held against nothing kept."),
    (code: "10", meaning: "Of a decision: route to a person."),
    (code: "20", meaning: "Of a decision: deny."),
    (code: "64", meaning: "The command was used wrongly."),
    (code: "65", meaning: "A request, recording or other input is malformed."),
    (code: "66", meaning: "A file is missing or cannot be read."),
    (code: "69", meaning: "A server cannot be reached, or cannot answer now."),
    (code: "70", meaning: "An internal error, or output that could not be written."),
    (code: "77", meaning: "Whoever asks may not do it."),
    (code: "78", meaning: "A policy set or program that cannot be used."),
  ]

  private static let environment = [
    (name: "NO_COLOR", meaning: "If it is set and not empty, nothing is coloured."),
    (name: "TERM", meaning: "`dumb` means a terminal without colours. Files never get any."),
    (name: "COLUMNS", meaning: "The width of help pages, in place of the terminal's."),
  ]

  private static let files = [
    (
      name: "*.policy",
      meaning: "Policies. Below a folder, names that begin with a dot are passed over."
    ),
    (name: "*.test.yaml", meaning: "Tests of the policies beside them."),
    (name: "*.pvc", meaning: "A compiled program, or an overlay of grants."),
    (name: "*.jsonl", meaning: "A recording: one request a line. YAML sequences serve as well."),
  ]
}
