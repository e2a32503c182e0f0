package import ProvisoLanguage

extension StringFunctions {
  /// `strings.quote`: the text as a literal of CEL, safe to print.
  package static func quote(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    var writer = ByteWriter(into: &arena)
    try writer.append("\"")
    for byte in text {
      if let letter = escape(byte) {
        try writer.append("\\")
        try writer.append(letter)
      } else {
        try writer.append(byte)
      }
    }
    try writer.append("\"")
    return .string(writer.finish(in: &arena))
  }

  /// The letter that follows a back-slash to stand for `byte`.
  private static func escape(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x07: "a"
    case 0x08: "b"
    case 0x09: "t"
    case 0x0A: "n"
    case 0x0B: "v"
    case 0x0C: "f"
    case 0x0D: "r"
    case 0x22: "\""
    case 0x5C: "\\"
    default: nil
    }
  }
}
