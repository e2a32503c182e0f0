import ProvisoQueue

extension TextForm {
  /// The same as the pattern says.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .free: true
    case .spoken: text.utf8.contains { Self.isLetter($0) || Self.isDigit($0) }
    case .name: Self.isName(Array(text.utf8))
    case .digest:
      text.utf8.starts(with: "sha256:".utf8) && text.utf8.count == 71
        && text.utf8.dropFirst(7).allSatisfy { Self.isDigit($0) || (97...102).contains($0) }
    case .moment: Moment(text) != nil
    case .actionType: !text.isEmpty
    case .address:
      (text.utf8.starts(with: "https://".utf8) && text.utf8.count > 8
        || text.utf8.starts(with: "http://".utf8) && text.utf8.count > 7)
        && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    case .printable: text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    case .natural:
      (1...15).contains(text.utf8.count) && text.utf8.allSatisfy(Self.isDigit)
        && (text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"))
    }
  }

  /// What to write instead.
  var wanted: String {
    switch self {
    case .free: "a text"
    case .spoken: "a text with at least one letter or digit"
    case .name: "a name of letters, digits and _ . @ + = ~ -, not beginning with a dot"
    case .digest: "a digest, sha256: and 64 lower-case hexadecimal digits"
    case .moment: "a time like 2026-11-23T10:00:00Z"
    case .actionType: "the type of an action, like email.send"
    case .address: "an address that begins with https://"
    case .printable: "printable characters without spaces"
    case .natural: "a number"
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isName(_ bytes: [UInt8]) -> Bool {
    !bytes.isEmpty && bytes[0] != UInt8(ascii: ".")
      && bytes.allSatisfy { isLetter($0) || isDigit($0) || "_.@+=~-".utf8.contains($0) }
  }
}
