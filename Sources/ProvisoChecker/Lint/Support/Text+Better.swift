import ProvisoLanguage
import ProvisoSyntax

extension Text {
  /// The function that knows what a pattern is about, by the marks that only such texts have.
  func betterFunction(for subject: String) -> (text: String, what: String)? {
    let plain = string.filter { $0 != "\\" }
    if plain.contains("://") { return ("url(\(subject)).host() == \"…\"", "a web address") }
    if let at = plain.firstIndex(of: "@"), plain[at...].dropFirst().contains(".") {
      return ("email_domain(\(subject)) == \"…\"", "an e-mail address")
    }
    guard plain.hasPrefix("^/"), !plain.contains("(") else { return nil }
    return ("path_within(\(subject), \"…\")` or `glob(\(subject), \"…\")", "a path")
  }
}

extension Expression {
  /// Whether it is a name with members, and so can stand before any operator.
  var isPath: Bool {
    switch self {
    case .identifier: true
    case .member(let node): node.base.isPath
    case .index(let node): node.base.isPath
    case .literal, .call, .unary, .binary, .conditional, .list, .map, .group, .missing: false
    }
  }
}
