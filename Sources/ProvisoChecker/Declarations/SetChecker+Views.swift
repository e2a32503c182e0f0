import ProvisoLanguage

extension SetChecker {
  /// What `args` is for the declared actions at these places, which are in order.
  mutating func view(of places: [Int]) -> ArgumentsView {
    if let known = views[places] { return known }
    let view = ArgumentsView(joining: places.map { actions[$0] })
    views[places] = view
    return view
  }
}

extension ArgumentsView {
  init(joining actions: [CheckedAction]) {
    guard !actions.isEmpty else {
      self = .undeclared
      return
    }
    var names: [Text] = []
    var seen: Set<Text> = []
    for field in actions.flatMap(\.arguments.fields) where seen.insert(field.name).inserted {
      names.append(field.name)
    }
    lacking = [:]
    var fields: [RecordType.Field] = []
    for name in names {
      let lackers = actions.filter { !$0.arguments.isOpen && $0.arguments.field(name) == nil }
      if !lackers.isEmpty { lacking[name] = lackers.map(\.name) }
      fields.append(Self.joined(name, actions, isOptional: !lackers.isEmpty))
    }
    let isOpen = actions.contains { $0.arguments.isOpen }
    record = RecordType(fields: fields, isOpen: isOpen)
    self.actions = actions.map(\.name)
    closed = isOpen ? actions.filter { !$0.arguments.isOpen }.map(\.name) : []
  }

  /// A field of differing types is `dyn`.
  private static func joined(
    _ name: Text, _ actions: [CheckedAction], isOptional: Bool
  ) -> RecordType.Field {
    var type: Type?
    var isOptional = isOptional
    for action in actions {
      let field = action.arguments.field(name)
      if field == nil && !action.arguments.isOpen { continue }
      isOptional = isOptional || field?.isOptional ?? true
      let found = field?.type ?? .dyn
      type = type == nil || type == found ? found : .dyn
    }
    return RecordType.Field(name: name, type: type ?? .dyn, isOptional: isOptional)
  }

  /// The matched actions that surely lack an argument.
  func lackers(of name: Text) -> [Text] {
    lacking[name] ?? (record.field(name) == nil ? closed : [])
  }
}
