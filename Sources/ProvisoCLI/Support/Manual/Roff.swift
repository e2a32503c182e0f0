/// Text in the macros of `man` (man(7)), in ASCII.
struct Roff {
  private(set) var text = ""
  /// A paragraph begins there by itself.
  private var isAfterTitle = false

  /// A line that is a request, such as `.SH NAME`; `request` is ours and is not escaped.
  mutating func request(_ request: String) {
    text += request + "\n"
    isAfterTitle = request.hasPrefix(".S")
  }

  mutating func section(_ title: String) { request(".SH \(Self.quoted(title))") }

  mutating func subsection(_ title: String) { request(".SS \(Self.quoted(title))") }

  /// A paragraph under a label; both may hold fonts made by `bold` and `italic`.
  mutating func item(_ label: String, _ body: String) {
    request(".TP")
    line(label)
    line(body)
  }

  /// A line of its own is a line of the source: marks in back quotes do not cross its end.
  private mutating func paragraph(_ lines: [Substring]) {
    if !isAfterTitle { request(".PP") }
    for line in lines { self.line(Self.marked(String(line))) }
  }

  /// Lines as they stand, for examples.
  mutating func example(_ lines: [String]) {
    request(".PP")
    request(".RS 4")
    request(".nf")
    for line in lines { self.line(Self.escaped(line)) }
    request(".fi")
    request(".RE")
  }

  /// A line of running text that is escaped already.
  mutating func line(_ escaped: String) {
    let isRequest = escaped.hasPrefix(".") || escaped.hasPrefix("'")
    text += (isRequest ? "\\&" : "") + escaped + "\n"
    isAfterTitle = false
  }

  /// Prose as help pages have it: paragraphs, with examples indented by two spaces.
  mutating func prose(_ prose: String) {
    var open: [Substring] = []
    var isExample = false
    func flush(_ page: inout Roff) {
      guard !open.isEmpty else { return }
      if isExample {
        page.example(open.map { String($0.dropFirst(2)) })
      } else {
        page.paragraph(open)
      }
      open = []
    }
    for line in prose.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix("  ") != isExample { flush(&self) }
      isExample = line.hasPrefix("  ")
      if !line.isEmpty { open.append(line) }
    }
    flush(&self)
  }

  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// Prose in which back quotes make words bold.
  static func marked(_ text: String) -> String {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count % 2 == 1 else { return escaped(text) }
    return pieces.enumerated().map { $0 % 2 == 0 ? escaped($1) : bold($1) }.joined()
  }

  /// Nothing of `text` is a request, an escape or a hyphen that could be broken or drawn otherwise.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case " "..."~": escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)]"
      }
    }
    return escaped
  }

  private static func quoted(_ title: String) -> String {
    let pieces = escaped(title).split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(pieces.joined(separator: "\\(dq"))\""
  }
}
