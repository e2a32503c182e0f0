import Glibc

/// Standard output and standard error. What could not be written is a failure: a caller must not
/// take a decision that it never saw for one.
package enum Output {
  /// Writes all of `bytes`; false if the descriptor does not take them.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Platform.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count <= 0 { return false }
        done += count
      }
      return true
    }
  }

  package static func standard(_ text: String) throws(Failure) { try standard(Array(text.utf8)) }

  package static func standard(_ bytes: [UInt8]) throws(Failure) {
    guard write(bytes, to: 1) else { throw .unwritable("standard output", errno) }
  }

  package static func error(_ text: String) {
    _ = write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: 2)
  }

  /// Whether colours may be used on `descriptor`: only on a terminal, and not with `NO_COLOR`
  /// (no-color.org) or a terminal that is `dumb`.
  package static func hasColours(_ descriptor: Int32) -> Bool {
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    if let value = getenv("TERM"), strcmp(value, "dumb") == 0 { return false }
    return isatty(descriptor) == 1
  }
}
