import Foundation
import ProvisoLanguage

extension EncodingBuiltin {
  func reference(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch self {
    case .base64Encode:
      guard case .bytes(let bytes) = value else { throw .noOverload }
      return .text(Data(bytes).base64EncodedString())
    case .base64Decode:
      guard let bytes = Self.decoded(try value.asText()) else { throw .undecodable }
      return .bytes(bytes)
    }
  }

  /// The bytes of a base64 text, padded or not.
  static func decoded(_ text: String) -> [UInt8]? {
    let padded = text.hasSuffix("=") ? text : text.padding(toMultipleOf: 4)
    // Bits that are left over at the end are zero.
    guard let data = Data(base64Encoded: padded), data.base64EncodedString() == padded else {
      return nil
    }
    return Array(data)
  }
}

extension String {
  fileprivate func padding(toMultipleOf size: Int) -> String {
    self + String(repeating: "=", count: (size - utf8.count % size) % size)
  }
}
