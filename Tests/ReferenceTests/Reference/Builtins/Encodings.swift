import Foundation
import ProvisoLanguage

extension EncodingBuiltin {
  func reference(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch self {
    case .base64Encode:
      guard case .bytes(let bytes) = value else { throw .noOverload }
      return .text(Data(bytes).base64EncodedString())
    case .base64Decode:
      let text = try value.asText()
      let bare = text.hasSuffix("=") ? text : text.padding(toMultipleOf: 4)
      guard let data = Data(base64Encoded: bare) else { throw .undecodable }
      return .bytes(Array(data))
    }
  }
}

extension String {
  fileprivate func padding(toMultipleOf size: Int) -> String {
    self + String(repeating: "=", count: (size - utf8.count % size) % size)
  }
}
