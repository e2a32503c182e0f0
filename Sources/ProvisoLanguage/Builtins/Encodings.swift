/// CEL's encoders extension.
package enum EncodingBuiltin: UInt8, Sendable, CaseIterable {
  case base64Encode, base64Decode
}
