import ProvisoLanguage

/// CEL's encoders extension.
extension Evaluator {
  mutating func encoding(
    _ builtin: EncodingBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    try charge(bytes: Int(arguments[0].count))
    switch builtin {
    case .base64Encode: return try Base64.encode(try arguments.bytes(0), in: &arena)
    case .base64Decode: return try Base64.decode(try arguments.string(0), in: &arena)
    }
  }
}
