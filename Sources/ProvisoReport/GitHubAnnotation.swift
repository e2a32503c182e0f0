/// A line by which a step of a GitHub workflow marks a place in a file ("workflow commands" in
/// GitHub's documentation).
package struct GitHubAnnotation {
  package enum Level: String { case error, warning, notice }

  let level: Level
  let file: String
  let line: Int
  let column: Int?
  let endLine: Int?
  let title: String
  let message: String

  /// Lines and columns count from one.
  package init(
    _ level: Level, file: String, line: Int, column: Int? = nil, endLine: Int? = nil,
    title: String, message: String
  ) {
    self.level = level
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine
    self.title = title
    self.message = message
  }

  /// Without a line feed.
  package var text: String {
    var properties = ["file=\(Self.property(file))", "line=\(line)"]
    if let column { properties.append("col=\(column)") }
    if let endLine { properties.append("endLine=\(endLine)") }
    properties.append("title=\(Self.property(title))")
    let joined = properties.joined(separator: ",")
    return "::\(level.rawValue) \(joined)::\(Self.data(message))"
  }

  private static func data(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  private static func property(_ text: String) -> String {
    escaped(text, ["%", "\r", "\n", ":", ","])
  }

  private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      guard special.contains(scalar) else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      escaped += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
    return escaped
  }
}
