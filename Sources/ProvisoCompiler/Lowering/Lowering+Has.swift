import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram

extension Lowering {
  mutating func has(_ term: HasTerm) {
    guard let name = term.name else {
      chunk.emit(.hasConfidence, at: term.place)
      return
    }
    if case .input(let base) = term.base, has(base, name, term) { return }
    if term.isLenient, !term.base.isPath { return hasBelow(term, name) }
    value(term.base)
    chunk.emit(.hasMember, a: term.isLenient ? 1 : 0, c: writer.string(name), at: term.place)
  }

  /// Whether an input has a member; `false` if it is to be asked as any value is.
  private mutating func has(_ base: InputTerm, _ name: Text, _ term: HasTerm) -> Bool {
    if base.input == .action, name == "digest" {
      constant(.bool(true), at: term.place)
      return true
    }
    guard let slot = slot(base.input, name) else { return false }
    let about = writer.string(Text(base.input.name + "." + name.string))
    chunk.emit(.hasSlot, b: slot, c: about, at: term.place)
    return true
  }

  /// Members of something that is no input: only those on the path may be absent, so each is asked
  /// for before it is read, and the value they start from is computed once.
  private mutating func hasBelow(_ term: HasTerm, _ last: Text) {
    var names = [last]
    var start = term.base
    while case .member(let member) = start, !member.isOptional {
      names.insert(member.name, at: 0)
      start = member.base
    }
    let local = UInt16(chunk.scope)
    value(start)
    chunk.emit(.store, b: local, at: term.place)
    chunk.scope += 1
    var ends: [Int] = []
    for (place, name) in names.enumerated() {
      if place > 0 { ends.append(chunk.jump(.jumpIfFalse, at: term.place)) }
      chunk.emit(.local, b: local, at: term.place)
      for passed in names[..<place] {
        member(passed, isOptional: false, about: passed.string, at: term.place)
      }
      chunk.emit(.hasMember, c: writer.string(name), at: term.place)
      if place > 0 { chunk.emit(.and, at: term.place) }
    }
    for end in ends { chunk.land(end) }
    chunk.scope -= 1
  }
}
