import ProvisoLanguage

/// A moment: seconds since 1970, and nanoseconds after them.
package struct Instant: Sendable {
  package let seconds: Int64
  package let nanoseconds: UInt32

  package init(seconds: Int64, nanoseconds: UInt32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// A timestamp of RFC 3339; nil if the text is none.
  package init?(_ text: UnsafeRawBufferPointer) {
    do throws(Fault) {
      let moment = try Timestamp.parse(text)
      self.init(seconds: moment.asInt, nanoseconds: moment.count)
    } catch {
      return nil
    }
  }
}

/// Where `now` comes from.
package enum Clock: Sendable {
  /// The door's clock; a request that brings a time is malformed.
  case live(Instant)
  /// A moment that the caller chose.
  case fixed(Instant)
  /// The request's own time; without one there is no `now`.
  case recorded
  /// The request's own time; without one this moment.
  case recordedElse(Instant)
}
