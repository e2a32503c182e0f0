import ProvisoLanguage

extension OperationTerm {
  /// The sides of `==` and `!=`, and the elements of `in`, as what is compared and with what.
  var comparedTexts: [(subject: Term, value: Term)] {
    switch `operator` {
    case .equal, .notEqual: [(left, right), (right, left)]
    case .in: right.items.map { (left, $0) }
    case .or, .and, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .times,
      .divided, .remainder:
      []
    }
  }
}

extension Term {
  /// Why it can never be the text, if that is sure.
  func excludes(_ text: Text, _ actions: Set<Text>) -> (label: String, help: String)? {
    if case .union(let values) = type, !values.contains(text) {
      return ("not one of its values", "the values are \(values.map(\.quoted).joined(separator: ", "))")
    }
    if member(of: .action) == "type", !actions.contains(text) {
      let near = NearestName.find(text, among: actions.sorted())
      return ("no action is declared so", near.map { "did you mean \($0.quoted)?" } ?? "name a declared action")
    }
    guard case .call(let node) = self else { return nil }
    let hasCapital = text.utf8.contains { (0x41...0x5A).contains($0) }
    let hasSmall = text.utf8.contains { (0x61...0x7A).contains($0) }
    switch node.builtin {
    case .domain(.emailDomain) where hasCapital:
      return ("a domain comes in lower case", "write \(Text(text.string.lowercased()).quoted)")
    case .domain(.emailDomain) where text.string.contains("@"):
      return ("a domain has no `@`", "leave out what stands before it, and the `@`")
    case .domain(.host) where hasCapital || text.string.contains("/"):
      return ("a host is in lower case and has no path", "write the bare name of the host")
    case .domain(.scheme) where hasCapital || text.string.contains(":"):
      return ("a scheme is in lower case and has no colon", "write \"https\"")
    case .string(.lowerAscii) where hasCapital:
      return ("has a capital letter", "write \(Text(text.string.lowercased()).quoted)")
    case .string(.upperAscii) where hasSmall:
      return ("has a small letter", "write \(Text(text.string.uppercased()).quoted)")
    case .string(.trim) where text.string.first?.isWhitespace == true
      || text.string.last?.isWhitespace == true:
      return ("begins or ends with a space", "leave the space out")
    default: return nil
    }
  }
}
