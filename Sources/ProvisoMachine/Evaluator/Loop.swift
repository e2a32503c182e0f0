import ProvisoLanguage
import ProvisoProgram

/// A macro at work: where it stands in its range, and what it has so far.
struct Loop {
  var cursor: Cursor
  let fold: Fold
  /// Two variables: key and value, or index and element.
  let isPair: Bool
  let local: Int
  /// Where the chunk goes on.
  let exit: UInt32
  /// The number of the part that is next.
  var index: Int64 = 0
  /// The first error value that a body gave and another body may still absorb.
  var kept: Value = .null
  /// How many bodies were true.
  var hits = 0
  /// What was collected, in room for all that the range can give.
  var room: UnsafeMutablePointer<Value>?
  var collected = 0
}
