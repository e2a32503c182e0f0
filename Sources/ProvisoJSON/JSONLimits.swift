/// Which documents the reader accepts.
package enum Dialect: Sendable {
  /// I-JSON (RFC 7493), strictly: no duplicate names, no noncharacters, no number that is beyond
  /// ±(2^53−1) or vanishes.
  case interchange
  /// The grammar of RFC 8259; numbers become the nearest double, or infinite. Text must be UTF-8.
  case standard
}

/// How big a document may be.
package struct JSONLimits: Sendable {
  package var bytes = 1 << 20
  /// Nested objects and arrays; the document is the first.
  package var depth = 64
  /// Members and elements, all levels together.
  package var parts = 10_000

  package init() {}

  /// Offsets and indices take 28 bits on the tape, whatever the caller asks for.
  static let mostBytes = 1 << 28 - 1
}
