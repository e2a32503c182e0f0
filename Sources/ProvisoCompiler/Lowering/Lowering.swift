import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram
import ProvisoText

/// Turns terms into chunks. What it needs of the whole program (interned values, slots, places)
/// lives as long as the program is made; the rest as long as one chunk.
struct Lowering {
  var writer: ProgramWriter
  var debug: DebugWriter
  var diagnostics: [Diagnostic] = []
  let slots: SlotLayout
  /// Variables of the bare language, in the order of their numbers.
  let variables: [Text]
  /// Automata and zones by their texts.
  var compiled: [CompiledText: UInt32?] = [:]
  /// Chunks of constants, such as the stakes of many actions.
  private var constantChunks: [Constant: UInt32] = [:]

  /// The chunk that is being made.
  var chunk = ChunkCode()

  init(
    kind: ProgramKind, files: [SourceFile], slots: SlotLayout, variables: [Text] = []
  ) {
    writer = ProgramWriter(kind: kind)
    debug = DebugWriter(files)
    self.slots = slots
    self.variables = variables
  }

  /// A chunk that gives the value of a term. Where that is known, one chunk serves for all.
  mutating func chunk(value term: Term) -> UInt32 {
    let known = term.constantValue
    if let known, let chunk = constantChunks[known] { return chunk }
    chunk = ChunkCode()
    value(term)
    chunk.emit(.finish, at: term.place)
    let number = finish(term.place)
    if let known { constantChunks[known] = number }
    return number
  }

  /// A chunk for each term whose value somebody wants to see. What needs too much room is only not
  /// seen.
  mutating func chunks(probes: [Term]) -> [UInt32?] {
    let known = diagnostics.count
    defer { diagnostics.removeSubrange(known...) }
    return probes.map { probe in
      let number = chunk(value: probe)
      return number == none ? nil : number
    }
  }

  /// A chunk for a condition: a conjunction without a stack.
  mutating func chunk(condition term: Term) -> UInt32 {
    chunk = ChunkCode()
    for conjunct in term.conjuncts { require(conjunct) }
    chunk.emit(.accept, at: term.place)
    return finish(term.place)
  }

  private mutating func finish(_ place: Place) -> UInt32 {
    let isSmall =
      chunk.end <= Int(ChunkRecord.longest) && chunk.deepest <= Limits.stack
      && chunk.locals <= Limits.locals && chunk.deepestLoops <= Limits.locals
    guard isSmall else {
      diagnostics.append(.conditionTooLarge(at: place))
      return none
    }
    debug.append(chunk: chunk.places)
    return writer.chunk(
      chunk.instructions, stack: UInt32(chunk.deepest), locals: UInt32(chunk.locals),
      loops: UInt32(chunk.deepestLoops), cost: chunk.cost.stated)
  }

  /// Code that leaves the value of a term on the stack.
  mutating func value(_ term: Term) {
    if let constant = term.constantValue { return self.constant(constant, at: term.place) }
    switch term {
    case .constant(let term): constant(term.value, at: term.place)
    case .input(let term): input(term)
    case .local(let term): chunk.emit(.local, b: UInt16(term.number), at: term.place)
    case .member(let term): member(term)
    case .index(let term): index(term)
    case .has(let term): has(term)
    case .negation(let inner): negation(inner)
    case .minus(let term):
      value(term.operand)
      chunk.emit(.negate, at: term.place)
    case .operation(let term): operation(term)
    case .conditional(let term): conditional(term)
    case .call(let term): call(term)
    case .list(let term): list(term)
    case .map(let term): map(term)
    case .comprehension(let term): comprehension(term)
    case .bind(let term): bind(term)
    }
  }

  mutating func constant(_ value: Constant, at place: Place) {
    chunk.emit(.constant, c: writer.constant(value), at: place)
  }

  private mutating func negation(_ term: UnaryTerm) {
    value(term.operand)
    chunk.emit(.not, at: term.place)
  }
}
