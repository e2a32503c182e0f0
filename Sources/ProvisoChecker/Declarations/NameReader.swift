import ProvisoLanguage
import ProvisoSyntax

/// Reads the names that an expression uses, but for the variables of its own macros.
struct NameReader {
  private(set) var names: Set<Text> = []

  /// The names that the body of a let uses, but for its parameters.
  static func names(in node: LetNode) -> Set<Text> {
    var reader = NameReader()
    switch node.body {
    case .expression(let body): reader.read(body, [])
    case .function(let parameters, let body): reader.read(body, parameters.map(\.name.text))
    case .data: break
    }
    return reader.names
  }

  private mutating func read(_ expression: Expression, _ bound: [Text]) {
    switch expression {
    case .literal, .missing: break
    case .identifier(let node): use(node.name.text, bound)
    case .member(let node): read(node.base, bound)
    case .index(let node):
      read(node.base, bound)
      read(node.key, bound)
    case .call(let node): read(node, bound)
    case .unary(let node): read(node.operand, bound)
    case .binary(let node):
      read(node.left, bound)
      read(node.right, bound)
    case .conditional(let node):
      for part in [node.condition, node.first, node.second] { read(part, bound) }
    case .list(let node):
      for element in node.elements { read(element.value, bound) }
    case .map(let node):
      for entry in node.entries {
        read(entry.key, bound)
        read(entry.value, bound)
      }
    case .group(let node): read(node.inner, bound)
    }
  }

  private mutating func read(_ node: Call, _ bound: [Text]) {
    var inner = bound
    if let receiver = node.receiver {
      read(receiver, bound)
      inner += node.variables.map(\.text)
    } else {
      use(node.function.text, bound)
    }
    for argument in node.arguments { read(argument, inner) }
  }

  private mutating func use(_ name: Text, _ bound: [Text]) {
    if !bound.contains(name) { names.insert(name) }
  }
}
