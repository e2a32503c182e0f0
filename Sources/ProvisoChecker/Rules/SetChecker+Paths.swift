import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension SetChecker {
  /// A path of `show` or `edit` as the decision names it, if there is something there.
  mutating func path(_ node: PathNode, _ view: ArgumentsView, isEdit: Bool) -> Text? {
    let root = node.root
    let names = PolicyEnvironment(arguments: view, context: context)
    let roots: [Text] = isEdit ? ["args"] : ["action", "agent", "args", "context"]
    guard roots.contains(root.text), let (_, type) = names.input(root.text) else {
      report(.pathRoot(root, isEdit: isEdit, known: roots))
      return nil
    }
    var found = type
    var written = root.text.string
    for (place, step) in node.steps.enumerated() {
      let isArgument = root.text == "args" && place == 0
      guard let next = follow(step, from: found, isArgument ? view : nil) else { return nil }
      found = next
      written += step.written
    }
    return Text(written)
  }

  private mutating func follow(
    _ step: PathNode.Step, from type: Type, _ view: ArgumentsView?
  ) -> Type? {
    switch (step, type) {
    case (_, .dyn): return .dyn
    case (_, .unknown): return .unknown
    case (.member(let name), .record(let record)): return member(name, of: record, view)
    case (.key(let key), .record(let record)):
      return member(Name(text: key.text, place: key.place), of: record, view)
    case (.member, .map(_, let value)), (.key, .map(_, let value)): return value
    case (.index, .list(let element)): return element
    case (.member(let name), _):
      report(.noMembers(of: type, named: name))
    case (.key(let key), _): report(.notIndexed(type, at: key.place))
    case (.index(_, let place), _): report(.notIndexed(type, at: place))
    }
    return nil
  }

  private mutating func member(
    _ name: Name, of record: RecordType, _ view: ArgumentsView?
  ) -> Type? {
    if name.text.utf8.isEmpty { return nil }
    if let field = record.field(name.text) { return field.type }
    if record.isOpen { return .dyn }
    let known = record.fields.map(\.name)
    if let view {
      report(.noArgument(name, of: view.actions, known: known))
    } else {
      report(.noMember(name, known: known))
    }
    return nil
  }
}

extension PathNode.Step {
  /// The step as the language writes it.
  fileprivate var written: String {
    switch self {
    case .member(let name): name.isQuoted ? ".`\(name.text)`" : ".\(name.text)"
    case .key(let key): "[\(Self.quoted(key.text))]"
    case .index(let number, _): "[\(number)]"
    }
  }

  private static func quoted(_ text: Text) -> String {
    var result = "\""
    for scalar in text.string.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
