/// How findings are drawn.
package enum Style: Sendable {
  case plain
  /// With the colours of an ANSI terminal.
  case coloured

  /// What a piece of the drawing is.
  package enum Role { case error, warning, note, frame, help, strong, removed, inserted }

  package func paint(_ text: String, _ role: Role) -> String {
    guard self == .coloured, !text.isEmpty else { return text }
    let code =
      switch role {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case .frame: "34"
      case .help: "32"
      case .strong: "1"
      case .removed: "31"
      case .inserted: "32"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
