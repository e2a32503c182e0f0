import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// What a tree says, without where it stands: clauses in the order of their words, and
/// documentation without space at the ends of its lines.
enum Shape {
  static func text(_ syntax: Syntax) -> String {
    ([text(syntax.documentation as Any)] + syntax.declarations.map { text($0) })
      .joined(separator: "\n")
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case is Place: return ""
    case let documentation as Documentation:
      return documentation.lines.map(trimmed).joined(separator: "\n")
    case let clauses as [Clause]:
      return list(stably(clauses) { $0.word.text.string })
    case let clauses as [ActionNode.Clause]: return list(stably(clauses) { "\($0)" })
    case let clauses as [ReviewersNode.Clause]: return list(stably(clauses) { "\($0)" })
    case let text as Text: return text.string.debugDescription
    default: break
    }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .enum, mirror.children.isEmpty { return "\(value)" }
    guard !mirror.children.isEmpty else {
      return mirror.displayStyle == nil ? "\(value)" : "\(mirror.subjectType)"
    }
    let children = mirror.children.map { "\($0.label ?? "")(\(text($0.value)))" }
    return children.joined(separator: " ")
  }

  private static func list(_ values: [Any]) -> String { values.map(text).joined(separator: "; ") }

  private static func stably<Value>(_ values: [Value], by key: (Value) -> String) -> [Value] {
    let keyed = values.enumerated().map { (key: key($0.element), offset: $0.offset, $0.element) }
    return keyed.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }.map { $0.2 }
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0.isWhitespace }.reversed())
  }
}
