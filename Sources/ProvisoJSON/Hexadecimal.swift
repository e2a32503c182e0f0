/// Bytes as lower-case hexadecimal digits.
package enum Hexadecimal {
  /// The digit for 0…15.
  package static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value & 15
  }

  /// Appends two digits.
  package static func write(_ byte: UInt8, into output: inout [UInt8]) {
    output.append(digit(byte >> 4))
    output.append(digit(byte & 15))
  }
}
