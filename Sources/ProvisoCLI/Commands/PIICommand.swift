import ArgumentParser
import ProvisoFiles
import ProvisoPII
import ProvisoText

/// `proviso pii FILE`
struct PIICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pii",
    abstract: "Find personal data and secrets, or write the text without them.",
    discussion: """
      Looks for what the fact `pii` of policies is about, and says of each
      finding what it is, where, how certain, and why. A file whose first line
      is an object or a list of JSON is read as JSON Lines: strings, numbers and
      names of members are searched with the names on the path to them, a record
      a line. Anything else is plain text. Files may be larger than memory.

        proviso pii notes.txt
        proviso pii requests.jsonl --kinds credential,card_number --format json
        proviso pii --redact < chat.log > clean.log
        proviso pii - --threshold 0.2

      Kinds are those of `pii.has(…)`: `email`, `card_number` …, or a category:
      contact, personal, financial, health, credential.
      Exit codes: 0 nothing found, or all was written with --redact; 1 findings;
      64 usage; 65 a line is not JSON; 66 no such file.
      """)

  @Argument(help: "A file, or - for standard input.")
  var file = "-"

  @Option(help: "Kinds or categories, parted by commas; all if absent.")
  var kinds: String?

  @Option(help: "How certain a finding must be, from 0 to 1.")
  var threshold: Double = Scanner.threshold

  @Option(help: "text, or json: a finding a line.")
  var format: OutputFormat = .text

  @Option(help: "How the input is read: auto, text or jsonl.")
  var input: PIIInput = .auto

  @Flag(help: "Write the text with [kind] in place of each finding.")
  var redact = false

  func run() throws {
    try running { () throws(Failure) in
      guard (0...1).contains(threshold) else { throw .usage("a threshold is between 0 and 1") }
      let search = PIISearch(
        name: file == "-" ? "standard input" : file, wanted: try wanted(), threshold: threshold)
      var reader = try ChunkReader(path: file)
      var start: [UInt8] = []
      try reader.fill(&start, upTo: PIISearch.window)
      var output = PIIOutput(format: format, redacts: redact)
      if input.isLines(start) {
        var records = PIIRecords(search, start, reader)
        try records.run(into: &output)
      } else {
        var text = PIIText(search, start, reader)
        try text.run(into: &output)
      }
      try output.finish()
      return output.count == 0 || redact ? .approve : .findings
    }
  }

  /// The kinds that were named.
  private func wanted() throws(Failure) -> KindSet {
    guard let kinds else { return .all }
    var wanted = KindSet()
    for name in kinds.split(separator: ",").map(String.init) {
      let bytes = Array(name.utf8)
      let kind = bytes.withUnsafeBytes { Kind(named: $0) }
      let category = bytes.withUnsafeBytes { Category(named: $0) }
      if let kind {
        wanted.insert(kind)
      } else if let category {
        wanted.formUnion(category.kinds)
      } else {
        throw .usage("no kind `\(name.visible)`\(nearest(to: name))")
      }
    }
    guard !wanted.isEmpty else { throw .usage("--kinds names none") }
    return wanted
  }

  private func nearest(to name: String) -> String {
    let names = Kind.allCases.map { "\($0.name)" } + Category.allCases.map { "\($0.name)" }
    return Suggestion.nearest(to: name, among: names).map { "; did you mean `\($0)`?" } ?? ""
  }
}

/// How the input of a search is read.
enum PIIInput: String, ExpressibleByArgument, CaseIterable {
  case auto, text, jsonl

  /// Whether what starts so is read as JSON Lines.
  func isLines(_ start: [UInt8]) -> Bool {
    switch self {
    case .text: false
    case .jsonl: true
    case .auto: PIIRecords.startsRecords(start)
    }
  }
}
