import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine

/// Values that were removed before recording.
extension Replay {
  /// Notes them; true if a rule reads one, so that the action was decided by what stands there now.
  mutating func noteMasked(_ position: RecordPosition) -> Bool {
    let request = new.request
    let arguments = noteMasked(in: request.arguments, "arguments.", position)
    let context = noteMasked(in: request.context, "context.", position)
    guard arguments.isMasked || context.isMasked else { return false }
    tally.maskedActions += 1
    guard arguments.isRead || context.isRead else { return false }
    tally.maskedReads += 1
    return true
  }

  private mutating func noteMasked(
    in object: UInt32, _ prefix: String, _ position: RecordPosition
  ) -> (isMasked: Bool, isRead: Bool) {
    let tape = new.tape
    var found = (isMasked: false, isRead: false)
    guard tape.kind(object) == .object else { return found }
    var key = object + 1
    for _ in 0..<tape.count(object) {
      let end = tape.next(key + 1)
      // The nodes of a value stand in one row.
      let holds = (key + 1..<end).contains {
        tape.kind($0) == .string && MaskedText.isMasked(tape.string($0))
      }
      if holds {
        found.isMasked = true
        let name = tape.string(key)
        if object == new.request.context {
          found.isRead = found.isRead || newSide.reads(context: name)
        } else {
          let type = tape.string(new.request.type)
          found.isRead = found.isRead || newSide.reads(argument: name, of: type)
        }
        let member = Text(prefix + String(decoding: name, as: UTF8.self))
        if tally.masked.note(member, at: position) {
          tally.masked.show(member, example(position))
        }
      }
      key = end
    }
    return found
  }
}
