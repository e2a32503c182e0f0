import Proviso
import ProvisoChecker
import ProvisoFormat
import ProvisoJSON
import ProvisoLanguage
import ProvisoText

/// Writes the text of a grant: one agent, one type, what must be equal, and for how long.
struct GrantText {
  let name: String
  let type: Text
  let agent: Text
  let onBehalfOf: Text?
  let definition: Text?
  /// Conditions on arguments, in the language.
  let conditions: [String]
  let usesPerDay: Int?
  let signer: Text
  let granted: Moment
  let expires: Moment
  /// Names of routes, or `default`.
  let covers: [Text]
  /// Advice about other conditions than those that say that something is equal.
  var allowed: [Text] = []

  /// Elsewhere traps: an approval for leaving something out, and for a number that hardly differs.
  static let allowable: [Text] = ["absence-permits", "double-equality"]

  /// The text in the layout of the formatter.
  func formatted() throws(Refusal) -> String {
    let file = SourceFile(name: "\(name).policy", text: source)
    switch Formatter.format(file) {
    case .text(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .mistakes(let findings):
      throw Refusal(.invalidGrant, findings.first?.message ?? "no text of a grant")
    }
  }

  private var source: String {
    var lines = ["/// Made from a request that its signer was asked about."]
    if let definition { lines.append("/// \(Self.definitionWord)\(definition)") }
    for slug in allowed {
      lines.append("@allow(\"\(slug)\", \"equal to the request it was made from\")")
    }
    lines.append("grant \(name) {")
    lines.append("on \(Self.pattern(type))")
    lines.append("when \(([whose, requester] + conditions).joined(separator: " && "))")
    if let usesPerDay { lines.append("limit \(usesPerDay) per 1d") }
    lines.append("signed \(Self.quoted(signer))")
    lines.append("granted \(Self.quoted(granted))")
    lines.append("expires \(Self.quoted(expires))")
    lines.append("covers \(covers.map(\.string).joined(separator: ", "))")
    lines.append("because \"Approved in advance by whoever signed this grant.\"")
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// What begins the line of documentation that names the tool's definition.
  private static let definitionWord = "Tool definition: "

  /// The definition that the documentation of a grant names.
  static func definition(in documentation: String) -> Text? {
    for line in documentation.split(separator: "\n") where line.hasPrefix(definitionWord) {
      return Text(String(line.dropFirst(definitionWord.count)))
    }
    return nil
  }

  /// Whether a digest of a definition can stand in a line of documentation.
  static func isWritable(definition: Text) -> Bool {
    definition.utf8.count <= 200 && definition.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private var whose: String { "agent.id == \(Self.quoted(agent))" }

  /// A yes to what an agent does for one person is none to what it does for another.
  private var requester: String {
    onBehalfOf.map { "agent.on_behalf_of == \(Self.quoted($0))" } ?? "!has(agent.on_behalf_of)"
  }

  private static func quoted(_ text: Text) -> String { ValueLiteral.string(Array(text.utf8)) }

  /// Whole seconds: what a grant's life is counted in.
  private static func quoted(_ moment: Moment) -> String { "\"\(moment.text.prefix(19))Z\"" }

  /// A type in wire form as policies write it, where more needs back quotes.
  private static func pattern(_ type: Text) -> String {
    var written = ""
    var isQuoted = false
    for segment in type.string.split(separator: "`", omittingEmptySubsequences: false) {
      if isQuoted {
        written += "`\(segment)`"
      } else {
        let parts = segment.split(separator: ".", omittingEmptySubsequences: false).map { part in
          part.isEmpty || ValuePath.isWord(String(part)) ? String(part) : "`\(part)`"
        }
        written += parts.joined(separator: ".")
      }
      isQuoted.toggle()
    }
    return written
  }

  /// A name that no other grant has: what it is about, and digits that depend on all of it.
  static func name(type: Text, from bytes: [UInt8]) -> String {
    let words = type.utf8.map { byte -> UInt8 in
      switch byte {
      case 48...57, 97...122: byte
      case 65...90: byte + 32
      default: 95
      }
    }
    var digits: [UInt8] = []
    bytes.withUnsafeBytes { SHA256.hash($0) }.writeHexadecimal(into: &digits)
    let about = String(decoding: words.prefix(40), as: UTF8.self)
      .split(separator: "_").joined(separator: "_")
    return "always_\(about)_\(String(decoding: digits.prefix(10), as: UTF8.self))"
  }
}
