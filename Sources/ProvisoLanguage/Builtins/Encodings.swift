/// CEL's encoders extension.
package enum EncodingBuiltin: UInt8, Sendable, CaseIterable {
  case base64Encode, base64Decode
}

extension EncodingBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .base64Encode:
      BuiltinRow(
        "base64.encode", [.global(.bytes, to: .string)], cost: .linear,
        summary: "the bytes written in base64",
        example: #"base64.encode(b"hello") == "aGVsbG8=""#)
    case .base64Decode:
      BuiltinRow(
        "base64.decode", [.global(.string, to: .bytes)], cost: .linear,
        summary: "the bytes that a base64 text stands for, padded or not",
        example: #"base64.decode("aGVsbG8") == b"hello""#)
    }
  }
}
