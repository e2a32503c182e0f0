import ProvisoJSON

extension Program {
  /// `sha256:` and 64 digits.
  package var digestText: String {
    var text: [UInt8] = Array("sha256:".utf8)
    for byte in digest { Hexadecimal.write(byte, into: &text) }
    return String(decoding: text, as: UTF8.self)
  }
}
