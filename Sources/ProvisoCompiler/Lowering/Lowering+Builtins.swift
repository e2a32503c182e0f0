import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram
import ProvisoText

/// A text that is compiled into a table: a pattern or the name of a zone.
struct CompiledText: Hashable {
  let kind: PatternCheck.Kind
  let text: Text
}

extension Lowering {
  mutating func call(_ term: CallTerm) {
    if term.builtin == .conversion(.dyn), term.arguments.count == 1 {
      return value(term.arguments[0])
    }
    chunk.add(steps: term.walk)
    if term.builtin == .optional(.or) || term.builtin == .optional(.orValue),
      term.arguments.count == 2
    {
      return alternative(term)
    }
    if let table = table(of: term) { return call(term, table) }
    for argument in term.arguments { value(argument) }
    chunk.emit(
      .call, a: UInt8(clamping: term.arguments.count), b: term.builtin.number, at: term.place)
  }

  /// A call whose last argument was turned into a table.
  private mutating func call(_ term: CallTerm, _ table: UInt32) {
    for argument in term.arguments.dropLast() { value(argument) }
    guard case .time = term.builtin else {
      chunk.emit(.matches, c: table, at: term.place)
      return
    }
    let count = UInt8(clamping: term.arguments.count - 1)
    chunk.emit(.call, a: count, b: term.builtin.number, c: table + 1, at: term.place)
  }

  /// `a.or(b)` and `a.orValue(b)`: `b` is computed only where `a` has no value.
  private mutating func alternative(_ term: CallTerm) {
    let place = term.place
    let isOptional = term.builtin == .optional(.or)
    let local = UInt16(chunk.scope)
    value(term.arguments[0])
    chunk.emit(.store, b: local, at: place)
    chunk.scope += 1
    chunk.emit(.local, b: local, at: place)
    chunk.emit(.call, a: 1, b: Builtin.optional(.hasValue).number, at: place)
    let branch = chunk.jump(.branch, at: place)
    let depth = chunk.depth
    chunk.emit(.local, b: local, at: place)
    if !isOptional { chunk.emit(.call, a: 1, b: Builtin.optional(.value).number, at: place) }
    let end = chunk.jump(.jump, at: place)
    chunk.land(branch)
    chunk.resume(depth: depth)
    // The empty optional is still on hand: `or` of it tells whether `b` is an optional.
    if isOptional { chunk.emit(.local, b: local, at: place) }
    value(term.arguments[1])
    if isOptional { chunk.emit(.call, a: 2, b: term.builtin.number, at: place) }
    chunk.land(end)
    chunk.landError(branch)
    chunk.scope -= 1
  }

  /// The table of a constant last argument, where the function takes one.
  private mutating func table(of term: CallTerm) -> UInt32? {
    guard let kind = PatternCheck.Kind(term.builtin), term.arguments.count == 2,
      case .string(let text)? = term.arguments[1].constantValue
    else { return nil }
    let key = CompiledText(kind: kind, text: text)
    if let known = compiled[key] { return known }
    let table = table(of: key, at: term.arguments[1].place)
    compiled[key] = table
    return table
  }

  /// What cannot be compiled is an error of a policy; the bare language meets it at run time.
  private mutating func table(of text: CompiledText, at place: Place) -> UInt32? {
    switch text.compiled {
    case .success(let bytes):
      return writer.blob(bytes, text.kind == .zone ? .zone : .automaton)
    case .failure(let problem):
      if writer.kind != .expression { diagnostics.append(.notUnderstood(text, problem, place)) }
      return nil
    }
  }
}

extension PatternCheck.Kind {
  /// What the last argument of a function is compiled as.
  init?(_ builtin: Builtin) {
    switch builtin {
    case .string(.matches): self = .regularExpression
    case .domain(.glob): self = .glob
    case .time: self = .zone
    case .string, .domain, .conversion, .collection, .mathematics, .optional, .network,
      .encoding, .findings:
      return nil
    }
  }
}
