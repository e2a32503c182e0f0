package import ProvisoLanguage

/// One bare e-mail address: a dot-atom, `@`, and the name of a host with a dot (RFC 5321, 4.1.2).
///
/// Display names, lists, comments, quoted local parts, address literals and non-ASCII text are
/// refused, and so are `%` and `!` in the local part, by which some servers still route mail on
/// to another host.
package enum EmailAddress {
  private static let longestLocalPart = 64
  private static let longest = 254

  /// `email_domain`: what stands after the `@`, in lower case.
  package static func domain(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    guard text.count <= longest, let at = text.firstIndex(of: UInt8(ascii: "@")) else {
      throw .invalidArgument
    }
    let host = text.part(at + 1, text.count)
    guard isDotAtom(text.part(0, at)),
      HostName.isName(host, minimumLabels: 2, underscores: false)
    else { throw .invalidArgument }
    return .string(try arena.mapped(host) { $0.asciiLowercased })
  }

  private static func isDotAtom(_ text: UnsafeRawBufferPointer) -> Bool {
    guard !text.isEmpty, text.count <= longestLocalPart else { return false }
    var previous = UInt8(ascii: ".")
    for byte in text {
      if byte == UInt8(ascii: ".") {
        guard previous != byte else { return false }
      } else {
        guard isAtom(byte) else { return false }
      }
      previous = byte
    }
    return previous != UInt8(ascii: ".")
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    if byte.isAsciiAlphanumeric { return true }
    return switch Unicode.Scalar(byte) {
    case "#", "$", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~": true
    default: false
    }
  }
}
