/// Names in a path: bare if they are identifiers, else as strings of printable ASCII, so that no
/// name can disguise itself on a screen.
extension JSONPath {
  /// Code points of a name that are shown.
  private static let shown = 120

  /// Appends the name that `literal`, a JSON string, stands for.
  static func write(name literal: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    var tape = Tape()
    do {
      try tape.read(literal, dialect: .standard)
    } catch {
      return Canonical.write("[?]", into: &output)
    }
    let name = tape.string(Tape.root)
    if isIdentifier(name) {
      output.append(UInt8(ascii: "."))
      output.append(contentsOf: name)
    } else {
      output.append(UInt8(ascii: "["))
      write(quoted: name, into: &output)
      output.append(UInt8(ascii: "]"))
    }
  }

  private static func isIdentifier(_ name: UnsafeRawBufferPointer) -> Bool {
    guard let first = name.first, name.count <= shown else { return false }
    return !isDigit(first) && name.allSatisfy { isDigit($0) || isLetter($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
  }

  private static func write(quoted name: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var position = 0
    var count = 0
    while position < name.count, count < shown {
      position += write(characterAt: position, of: name, into: &output)
      count += 1
    }
    Canonical.write(position < name.count ? "\"..." : "\"", into: &output)
  }

  /// Appends one code point, and gives its length in the name.
  private static func write(
    characterAt position: Int, of name: UnsafeRawBufferPointer, into output: inout [UInt8]
  ) -> Int {
    let byte = name[position]
    let rest = UnsafeRawBufferPointer(rebasing: name[position...])
    if byte < 0x7F {
      Canonical.write(byte: byte, into: &output)
      return 1
    }
    guard let base = rest.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 1 }
    let length = byte < 0x80 ? 1 : max(1, UTF8Sequence.length(base, atMost: rest.count))
    let scalar = length == 1 ? UInt32(byte) : UTF8Sequence.scalar(base, length)
    if scalar > 0xFFFF {
      write(unit: 0xD800 + (scalar - 0x10000) >> 10, into: &output)
      write(unit: 0xDC00 + scalar & 0x3FF, into: &output)
    } else {
      write(unit: scalar, into: &output)
    }
    return length
  }

  private static func write(unit: UInt32, into output: inout [UInt8]) {
    Canonical.write("\\u", into: &output)
    Hexadecimal.write(UInt8(truncatingIfNeeded: unit >> 8), into: &output)
    Hexadecimal.write(UInt8(truncatingIfNeeded: unit), into: &output)
  }
}
