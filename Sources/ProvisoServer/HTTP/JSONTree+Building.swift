import HTTPTypes
package import Hummingbird
package import ProvisoJSON
package import ProvisoLanguage
package import ProvisoQueue

extension JSONTree {
  package static func text(_ text: Text) -> JSONTree { .string(Array(text.utf8)) }
  package static func number(_ number: some BinaryInteger) -> JSONTree {
    .number(Array(number.description.utf8))
  }

  package static func moment(_ moment: Moment) -> JSONTree { .text(moment.text) }
  package static func texts(_ texts: [Text]) -> JSONTree { .list(texts.map { .text($0) }) }

  /// An object of those members that have a value.
  package static func record(_ members: KeyValuePairs<String, JSONTree?>) -> JSONTree {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// A document that was written as strict JSON before; null if it was not.
  package static func document(_ bytes: [UInt8]) -> JSONTree { read(bytes) ?? .null }
}

extension Response {
  /// An answer as JSON.
  package static func json(_ tree: JSONTree, status: HTTPResponse.Status = .ok) -> Response {
    json(bytes: tree.bytes, status: status)
  }

  package static func json(bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  package static func text(_ text: String, type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
