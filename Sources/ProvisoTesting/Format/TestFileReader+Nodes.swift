import ProvisoReport
import ProvisoText
import ProvisoYAML

/// Nodes of YAML as the form that is expected of them, or a finding.
extension TestFileReader {
  /// The values of a map by their keys; an unknown key is a finding.
  mutating func fields(
    _ node: YAMLNode, of what: String, keys: [String]
  ) -> [String: YAMLNode] {
    var found: [String: YAMLNode] = [:]
    for entry in entries(node, what) {
      if keys.contains(where: { $0.utf8.elementsEqual(entry.key.utf8) }) {
        found[entry.key] = entry.value
      } else {
        findings.append(
          .unknownKey(entry.key, in: what, known: keys, at: places.place(key: entry)))
      }
    }
    return found
  }

  mutating func entries(_ node: YAMLNode, _ what: String) -> [YAMLNode.Entry] {
    if case .map(let entries) = node.value { return entries }
    wrong(node, what, "keys and values")
    return []
  }

  mutating func list(_ node: YAMLNode, _ what: String) -> [YAMLNode] {
    if case .list(let elements) = node.value { return elements }
    wrong(node, what, "a list")
    return []
  }

  mutating func text(_ node: YAMLNode, _ what: String) -> String? {
    if case .string(let text) = node.value { return text }
    wrong(node, what, "text")
    return nil
  }

  mutating func locatedText(_ node: YAMLNode, _ what: String) -> Located<String>? {
    text(node, what).map { Located($0, at: places.place(node)) }
  }

  /// One text, or a list of them.
  mutating func locatedTexts(_ node: YAMLNode, _ what: String) -> [Located<String>] {
    switch node.value {
    case .string(let text): return [Located(text, at: places.place(node))]
    case .list(let elements): return elements.compactMap { locatedText($0, what) }
    case .null, .bool, .int, .double, .map:
      wrong(node, what, "a name or a list of names")
      return []
    }
  }

  mutating func wrong(_ node: YAMLNode, _ what: String, _ expected: String) {
    findings.append(
      .wrongForm(what, expected: expected, found: node.value.kind, at: places.place(node)))
  }
}

extension YAMLNode.Value {
  /// What people call it.
  var kind: String {
    switch self {
    case .null: "nothing"
    case .bool: "true or false"
    case .int, .double: "a number"
    case .string: "text"
    case .list: "a list"
    case .map: "keys and values"
    }
  }
}
