import ProvisoFiles
import ProvisoMachine
import ProvisoText

/// How long there is left, as people say it.
enum Deadline {
  /// `3 h 20 min`, or `over`; the text itself where it is no time.
  static func remaining(until text: String) -> String {
    var copy = text
    guard let instant = copy.withUTF8({ Instant(UnsafeRawBufferPointer($0)) }),
      let now = try? Clocks.seconds(now: nil)
    else { return text.visible }
    return self.text(seconds: instant.seconds - now)
  }

  static func text(seconds: Int64) -> String {
    switch seconds {
    case ..<0: "over"
    case ..<60: "\(seconds) s"
    case ..<3600: "\(seconds / 60) min"
    case ..<86400: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    default: "\(seconds / 86400) d \(seconds % 86400 / 3600) h"
    }
  }
}
