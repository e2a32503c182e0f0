import ProvisoLanguage
import ProvisoMachine

extension BareValue {
  /// The text of a timestamp or a duration, as `string(x)` has it; empty for others.
  package var text: [UInt8] {
    var arena = Arena(capacity: 256)
    defer { arena.deallocate() }
    let shown: Value? =
      switch self {
      case .timestamp(let seconds, let nanoseconds):
        try? Timestamp.string(
          of: .timestamp(seconds: seconds, nanoseconds: nanoseconds), in: &arena)
      case .duration(let nanoseconds):
        try? DurationText.string(of: .duration(nanoseconds: nanoseconds), in: &arena)
      default: nil
      }
    return shown.map { Array($0.slice) } ?? []
  }
}
