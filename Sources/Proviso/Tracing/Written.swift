import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// An expression as written, and what its names mean where it stands.
struct Written {
  /// A name that was followed to its meaning.
  struct Use: Hashable {
    let name: Text
    let meaning: Place
  }

  indirect enum Parameter {
    case argument(Written)
  }

  let expression: Expression
  var isUnless = false
  /// Of the let that it is the body of.
  private(set) var parameters: [Text: Parameter] = [:]
  /// The names through which it was reached.
  private(set) var uses: [Use] = []

  init(_ expression: Expression, isUnless: Bool = false) {
    self.expression = expression
    self.isUnless = isUnless
  }

  private init(_ expression: Expression, _ parameters: [Text: Parameter], _ uses: [Use] = []) {
    self.expression = expression
    self.parameters = parameters
    self.uses = uses
  }

  /// What it stands for: without its brackets, lets and parameters replaced.
  func resolved(_ lets: [Text: LetNode]) -> Written {
    switch expression {
    case .group(let node): return Written(node.inner, parameters, uses).resolved(lets)
    case .identifier(let node): return followed(node.name.text, lets)
    case .call(let node) where node.receiver == nil: return called(node, lets)
    case .literal, .member, .index, .call, .unary, .binary, .conditional, .list, .map, .missing:
      return self
    }
  }

  private func followed(_ name: Text, _ lets: [Text: LetNode]) -> Written {
    if case .argument(let argument)? = parameters[name] {
      let use = Use(name: name, meaning: argument.expression.place)
      return Written(argument.expression, argument.parameters, uses + [use]).resolved(lets)
    }
    guard case .expression(let body)? = lets[name]?.body else { return self }
    return Written(body, [:], uses + [Use(name: name, meaning: body.place)]).resolved(lets)
  }

  private func called(_ node: Call, _ lets: [Text: LetNode]) -> Written {
    let name = node.function.text
    guard case .function(let declared, let body)? = lets[name]?.body,
      declared.count == node.arguments.count
    else { return self }
    var inner: [Text: Parameter] = [:]
    for (parameter, argument) in zip(declared, node.arguments) {
      inner[parameter.name.text] = .argument(Written(argument, parameters))
    }
    return Written(body, inner, uses + [Use(name: name, meaning: body.place)]).resolved(lets)
  }

  /// The expressions that it is made of, where they have the order of a term's.
  var parts: [Written]? {
    switch expression {
    case .literal, .identifier, .missing, .group: nil
    case .member(let node): within([node.base])
    case .index(let node): within([node.base, node.key])
    case .call(let node): within((node.receiver.map { [$0] } ?? []) + node.arguments)
    case .unary(let node): within([node.operand])
    case .binary(let node): within([node.left, node.right])
    case .conditional(let node): within([node.condition, node.first, node.second])
    case .list(let node): within(node.elements.map(\.value))
    case .map(let node): within(node.entries.flatMap { [$0.key, $0.value] })
    }
  }

  /// Of a macro: what it goes over.
  var receiver: [Written]? {
    guard case .call(let node) = expression, let receiver = node.receiver else { return nil }
    return within([receiver])
  }

  private func within(_ expressions: [Expression]) -> [Written] {
    expressions.map { Written($0, parameters) }
  }
}
