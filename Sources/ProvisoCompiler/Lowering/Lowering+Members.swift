import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram
import ProvisoText

/// Where values come from: slots, inputs, members and elements.
extension Lowering {
  mutating func input(_ term: InputTerm) {
    let place = term.place
    switch term.input {
    case .arguments, .context: slot(Self.whole(term.input), about: term.input.name, at: place)
    case .action: record(Self.actionMembers, of: term)
    case .agent: record(Self.agentMembers, of: term)
    case .confidence: chunk.emit(.confidence, at: place)
    case .now: chunk.emit(.now, at: place)
    case .fact(let scale): chunk.emit(.fact, a: scale.rawValue, at: place)
    case .findings: chunk.emit(.findings, at: place)
    case .variable(let name):
      let number = variables.firstIndex(of: name) ?? 0
      chunk.emit(.variable, b: UInt16(number), c: writer.string(name), at: place)
    }
  }

  mutating func member(_ term: MemberTerm) {
    let whole = Term.member(term)
    if let (root, name) = whole.rootMember, rootMember(root, name, at: term.place) { return }
    value(term.base)
    member(
      term.name, isOptional: term.isOptional, about: whole.path ?? term.name.string, at: term.place
    )
  }

  mutating func index(_ term: IndexTerm) {
    if let (root, name) = Term.index(term).rootMember, rootMember(root, name, at: term.place) {
      return
    }
    if let map = term.base.constantValue, let set = writer.set(ofKeys: map) {
      value(term.key)
      chunk.emit(.lookup, a: term.isOptional ? 1 : 0, c: set, at: term.place)
      return
    }
    value(term.base)
    value(term.key)
    chunk.emit(.index, a: term.isOptional ? 1 : 0, at: term.place)
  }

  /// The slot of a member of an input and the text that an error is about, if it has one.
  func slot(of term: Term) -> (slot: UInt16, about: String)? {
    guard let (root, name) = term.rootMember, let slot = slot(root, name) else { return nil }
    return (slot, root.name + "." + name.string)
  }

  func slot(_ root: Input, _ name: Text) -> UInt16? {
    switch root {
    case .arguments: slots.argument(name)
    case .context: slots.contextMember(name)
    case .action: Self.actionMembers.first { $0.name == name }?.slot?.rawValue
    case .agent: Self.agentMembers.first { $0.name == name }?.slot?.rawValue
    case .confidence, .now, .fact, .findings, .variable: nil
    }
  }

  /// Reads a member of an input; `false` if that has to be read as any member is.
  private mutating func rootMember(_ root: Input, _ name: Text, at place: Place) -> Bool {
    if root == .action, name == "digest" {
      chunk.emit(.digest, at: place)
      return true
    }
    if let slot = slot(root, name) {
      let about = writer.string(Text(root.name + "." + name.string))
      chunk.emit(.slot, b: slot, c: about, at: place)
      return true
    }
    guard root == .arguments || root == .context else { return false }
    slot(Self.whole(root), about: root.name, at: place)
    member(name, isOptional: false, about: root.name + "." + name.string, at: place)
    return true
  }

  mutating func member(_ name: Text, isOptional: Bool, about: String, at place: Place) {
    chunk.emit(.member, a: isOptional ? 1 : 0, c: writer.string(name), at: place)
    note(about, at: place)
  }

  mutating func slot(_ slot: FixedSlot, about: String, at place: Place) {
    chunk.emit(.slot, b: slot.rawValue, c: writer.string(Text(about)), at: place)
  }

  /// What an absent member is about, of the instruction before.
  mutating func note(_ about: String, at place: Place) {
    chunk.emit(.note, c: writer.string(Text(about)), at: place)
  }

  private static func whole(_ root: Input) -> FixedSlot {
    root == .context ? .context : .arguments
  }

  /// A member of an input whose slot every program has; the digest has none.
  struct FixedMember {
    let name: Text
    let slot: FixedSlot?
    let isOptional: Bool
  }

  static let actionMembers = [
    FixedMember(name: "annotations", slot: .annotations, isOptional: false),
    FixedMember(name: "digest", slot: nil, isOptional: false),
    FixedMember(name: "id", slot: .actionIdentifier, isOptional: true),
    FixedMember(name: "type", slot: .actionType, isOptional: false),
  ]

  static let agentMembers = [
    FixedMember(name: "id", slot: .agentIdentifier, isOptional: true),
    FixedMember(name: "on_behalf_of", slot: .onBehalfOf, isOptional: true),
    FixedMember(name: "version", slot: .agentVersion, isOptional: true),
  ]

  /// A whole input as a map of those of its members that are there.
  private mutating func record(_ members: [FixedMember], of term: InputTerm) {
    for member in members {
      constant(.string(member.name), at: term.place)
      let about = term.input.name + "." + member.name.string
      guard let slot = member.slot else {
        chunk.emit(.digest, at: term.place)
        continue
      }
      guard member.isOptional else {
        self.slot(slot, about: about, at: term.place)
        continue
      }
      optional(slot, about, at: term.place)
      chunk.emit(.splice, at: term.place)
    }
    chunk.emit(.map, c: UInt32(members.count), at: term.place)
  }

  /// What a slot holds as an optional.
  private mutating func optional(_ slot: FixedSlot, _ about: String, at place: Place) {
    chunk.emit(.hasSlot, b: slot.rawValue, c: writer.string(Text(about)), at: place)
    let branch = chunk.jump(.branch, at: place)
    let depth = chunk.depth
    self.slot(slot, about: about, at: place)
    chunk.emit(.call, a: 1, b: Builtin.optional(.of).number, at: place)
    let end = chunk.jump(.jump, at: place)
    chunk.land(branch)
    chunk.resume(depth: depth)
    chunk.emit(.call, a: 0, b: Builtin.optional(.none).number, at: place)
    chunk.land(end)
    chunk.landError(branch)
  }
}
