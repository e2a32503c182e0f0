import ProvisoLanguage
import ProvisoMachine

extension Instant {
  /// As RFC 3339 has it.
  var text: String {
    let value = BareValue.timestamp(seconds: seconds, nanoseconds: nanoseconds)
    return value.shown
  }
}

extension OtherMoment {
  func text(now: String) -> String { "at \(moment.text) (now is \(now))" }
}

extension Alternative {
  /// `with confidence >= 0.8 (it is 0.42)`
  var text: String {
    let now = current.map { "it is \($0)" } ?? "it is absent"
    switch kind {
    case .added: return "with \(condition), tried with \(tried ?? "") (\(now))"
    case .number, .flag, .text, .removed: return "with \(condition) (\(now))"
    }
  }
}
