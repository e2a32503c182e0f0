import Foundation
import ProvisoLanguage
import ProvisoMachine
import Testing

/// Real shells read what we accept as we do.
@Suite struct ShellAgreementTests {
  static let shells = [["/bin/sh"], ["/bin/dash"], ["/bin/bash", "--norc"], ["/bin/zsh", "-f"]]
    .filter { FileManager.default.isExecutableFile(atPath: $0[0]) }

  /// What words and separators are put together from, most of it doubtful.
  static let pieces = [
    "a", "b", "=", "-", "/", ".", ":", "%", "@", "+", ",", "_", "0", "~", "*", "?", "[", "]", "{",
    "}",
    "'", "'", "\"", "\"", "' '", "\" \"", "'$x'", "'\\'", "\"'\"", "'\"'", "''", "\"\"", "'*'",
    "\"~\"",
    "$", "\\", "`", "!", "#", "^", "(", ")", "<", ">", "&", ";", "|", "\n", "ä", "'ä\u{83}\u{1}'",
    " ", " ", " ", " ", "\t", "if", "time", "=a", "'\n'", "1", "2",
  ]

  @Test(.enabled(if: shells.count > 1, "fewer than two shells are installed"))
  func wordsAgree() throws {
    var generator = Generator(state: 7)
    var texts: [(text: String, wanted: [String])] = []
    var tried = 0
    while texts.count < 3_000, tried < 400_000 {
      tried += 1
      let text = Self.words(&generator)
      guard let words = Self.argv("printf '%s\\0' " + text) else { continue }
      texts.append((text, Array(words.dropFirst(2))))
    }
    #expect(texts.count == 3_000)
    let script = texts.map { "printf '%s\\0' \($0.text)\nprintf '\\0@\\0'\n" }.joined()
    // A `printf` without words prints one empty word.
    let wanted = texts.map { ($0.wanted.isEmpty ? [""] : $0.wanted) + ["", "@"] }.flatMap { $0 }
    for shell in Self.shells {
      let found = try Self.output(of: shell, script: script)
      #expect(found == wanted, "\(shell[0]) reads a word otherwise")
    }
  }

  /// Each command is a function that passes on what it is piped and prints its name and words;
  /// `n` fails, so that every command runs, whatever joins them.
  @Test(.enabled(if: shells.count > 1, "fewer than two shells are installed"))
  func commandsAgree() throws {
    var generator = Generator(state: 11)
    var script = ""
    for name in ["f", "g", "n"] {
      script += "\(name)() { cat; printf '%s\\0' \(name) \"$@\" '<'\n"
      script += name == "n" ? "return 1; }\n" : "}\n"
    }
    var wanted: [String] = []
    for _ in 0..<80 {
      let text = Self.joined(&generator)
      let commands = try #require(Self.commands(text))
      wanted += commands.flatMap { $0 + ["<"] } + ["@"]
      script += text + "\nprintf '@\\0'\n"
    }
    for shell in Self.shells {
      #expect(try Self.output(of: shell, script: script) == wanted, "\(shell[0])")
    }
  }

  /// Up to five commands, joined in every way.
  private static func joined(_ generator: inout Generator) -> String {
    let always = ["\n", " ; ", ";\n", "\n\n", ";", "|", " |\n", " | "]
    var text = ""
    for _ in 0..<Int(generator.next() % 5) {
      let fails = generator.next() % 3 == 0
      text += fails ? "n 'a b' c" : "g \"x\"y"
      let joints = always + (fails ? ["||", " || ", "||\n"] : ["&&", " && ", "&&\n"])
      text += joints[Int(generator.next() % UInt64(joints.count))]
    }
    return text + "f 'z'"
  }

  private static func words(_ generator: inout Generator) -> String {
    (0..<Int(generator.next() % 8 + 1)).map { _ in
      pieces[Int(generator.next() % UInt64(pieces.count))]
    }.joined()
  }

  private static func argv(_ text: String) -> [String]? {
    var found: [String]?
    _ = Domain.run(text) { texts, arena throws(Fault) in
      let list = try Shell.words(texts[0], in: &arena)
      found = Domain.elements(list).map { Domain.show($0) }
      return list
    }
    return found
  }

  private static func commands(_ text: String) -> [[String]]? {
    var found: [[String]]?
    _ = Domain.run(text) { texts, arena throws(Fault) in
      let list = try Shell.commands(texts[0], in: &arena)
      found = Domain.elements(list).map { Domain.elements($0).map { Domain.show($0) } }
      return list
    }
    return found
  }

  /// The words that a shell prints, each ended by a NUL.
  private static func output(of shell: [String], script: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sh")
    try Data(script.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell[0])
    process.arguments = Array(shell.dropFirst()) + [file.path]
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let parts = data.split(separator: 0, omittingEmptySubsequences: false)
    return parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A small deterministic source of numbers (splitmix64).
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
