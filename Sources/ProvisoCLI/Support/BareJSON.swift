import FoundationEssentials
import Proviso
import ProvisoJSON

/// A value of the bare language as JSON, for people and scripts: types that JSON has not are text.
enum BareJSON {
  static func text(of value: BareValue) -> [UInt8] {
    var output: [UInt8] = []
    write(value, into: &output)
    return output
  }

  private static func write(_ value: BareValue, into output: inout [UInt8]) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .int(let value): output += "\(value)".utf8
    case .uint(let value): output += "\(value)".utf8
    case .double(let value) where value.isFinite: DoubleText.write(value, into: &output)
    case .double(let value):
      write(string: Array((value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity").utf8), into: &output)
    case .string(let text), .type(let text), .other(let text): write(string: text, into: &output)
    case .bytes(let bytes):
      write(string: Array(Data(bytes).base64EncodedString().utf8), into: &output)
    case .timestamp, .duration: write(string: value.text, into: &output)
    case .optional(let held): write(held ?? .null, into: &output)
    case .list(let elements):
      write(elements, between: "[", and: "]", into: &output) { write($0, into: &$1) }
    case .map(let entries):
      write(entries, between: "{", and: "}", into: &output) { entry, output in
        write(key: entry.key, into: &output)
        output.append(UInt8(ascii: ":"))
        write(entry.value, into: &output)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between open: Unicode.Scalar, and close: Unicode.Scalar,
    into output: inout [UInt8], _ write: (Part, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: open))
    for (place, part) in parts.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      write(part, &output)
    }
    output.append(UInt8(ascii: close))
  }

  /// A key that is no string is written as the text of its JSON.
  private static func write(key: BareValue, into output: inout [UInt8]) {
    if case .string(let name) = key { return write(string: name, into: &output) }
    write(string: text(of: key), into: &output)
  }

  private static func write(string: [UInt8], into output: inout [UInt8]) {
    string.withUnsafeBytes { Canonical.write(string: $0, into: &output) }
  }
}
