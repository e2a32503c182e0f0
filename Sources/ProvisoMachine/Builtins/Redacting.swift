import ProvisoLanguage
import ProvisoPII

extension Evaluator {
  /// `redact(s)`: every finding replaced by the name of its kind.
  mutating func redact(_ text: UnsafeRawBufferPointer) throws(Fault) -> Value {
    try charge(bytes: 32 * text.count)
    // Findings are wider than values, and a text of n bytes holds fewer than n / 2 of them.
    let spans = UnsafeMutableRawBufferPointer(try arena.values(text.count + 2))
    // The name of a kind may be longer than what it replaces.
    let room = text.count * 4 + 1_024
    let first = try arena.bytes(room)
    let second = try arena.bytes(room)
    var scanner = Scanner(budget: 8 * text.count + 4_096)
    let redacted = Redactor.redact(
      text, name: UnsafeRawBufferPointer(start: nil, count: 0), wanted: .all, scanner: &scanner,
      spans: spans.bindMemory(to: Finding.self), into: first, spare: second)
    guard let redacted else { throw .scanIncomplete }
    return .string(redacted)
  }
}
