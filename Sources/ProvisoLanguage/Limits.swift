/// Every bound of the language and its engine, in one place.
package enum Limits {
  /// Bytes of one request.
  package static let requestBytes = 1 << 20
  /// Nested objects and arrays of a request; the document is the first.
  package static let requestDepth = 64
  /// Members and elements of a request, all levels together.
  package static let requestNodes = 10_000

  /// Bytes of one policy file.
  package static let fileBytes = 8 << 20
  /// Findings about the syntax of one file that are shown.
  package static let findings = 100
  /// Operands of one condition; trees are walked by recursion, so literals of a flat list do not
  /// count.
  package static let operands = 1_000
  /// Nested brackets, calls and macros of one condition.
  package static let depth = 100

  /// Terms of one condition once its lets are put in, and how deep they nest.
  package static let terms = 8_000
  package static let termDepth = 1_200
  /// Lets that are put in within one another.
  package static let letDepth = 100

  /// Steps of the machine for one condition, fact or interpolation.
  package static let fuel: UInt32 = 1_000_000
  /// Bytes of intermediate values for one decision.
  package static let arenaBytes = 1 << 20
  /// Values on the machine's stack.
  package static let stack = 256
  /// Variables of macros and bindings that are alive at once.
  package static let locals = 64

  /// Code points of an interpolated value that a reason shows.
  package static let interpolation = 120
  /// Seconds that a requirement stands when `within` is absent.
  package static let withinSeconds: UInt32 = 86_400
  /// Seconds that an approval may be used when `valid` is absent.
  package static let validSeconds: UInt32 = 3_600
  /// The longest `within`, `valid` or window of a limit: a year.
  package static let longestSeconds: UInt32 = 366 * 86_400
  /// Days that a grant may live.
  package static let grantDays = 90
}
