import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import ProvisoJSON
import ProvisoServer
import Testing

/// Somebody with a credential. Every answer is compared with what the route's row promises.
struct Caller: Sendable {
  let origin: String
  var headers: [(String, String)]

  /// As many connections as tests have waiters.
  static let client: HTTPClient = {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 400
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()

  func with(_ name: String, _ value: String) -> Caller {
    var copy = self
    copy.headers.append((name, value))
    return copy
  }

  func get(_ path: String) async throws -> Answered { try await send("GET", path) }
  func delete(_ path: String) async throws -> Answered { try await send("DELETE", path) }
  func post(_ path: String, _ json: String = "{}") async throws -> Answered {
    try await send("POST", path, json)
  }
  func put(_ path: String, _ json: String) async throws -> Answered {
    try await send("PUT", path, json)
  }

  func send(
    _ method: String, _ path: String, _ body: String? = nil, type: String? = "application/json"
  ) async throws -> Answered {
    var request = HTTPClientRequest(url: origin + path)
    request.method = .RAW(value: method)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if method != "GET", let type { request.headers.add(name: "content-type", value: type) }
    if let body { request.body = .bytes(ByteBuffer(string: body)) }
    let response = try await Self.client.execute(request, timeout: .seconds(60))
    let bytes = try await response.body.collect(upTo: 8 << 20)
    let answer = Answered(
      status: Int(response.status.code), headers: response.headers,
      bytes: Array(bytes.readableBytesView))
    try Promise.check(answer, method, path)
    return answer
  }
}

/// What came back.
struct Answered: Sendable {
  let status: Int
  let headers: HTTPHeaders
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var tree: JSONTree { JSONTree.read(bytes) ?? .null }
  subscript(_ path: String...) -> JSONTree? { tree.value(at: path) }
  func text(_ path: String...) -> String { tree.value(at: path)?.text ?? "" }
  func number(_ path: String...) -> Int { tree.value(at: path)?.wholeNumber ?? -1 }
  var code: String { text("code") }
  func header(_ name: String) -> String? { headers.first(name: name) }
}

/// Whether an answer is one that its route's row, and so the OpenAPI document, promises.
enum Promise {
  static func check(_ answer: Answered, _ method: String, _ path: String) throws {
    let address = String(path.prefix { $0 != "?" })
    #expect(answer.header("content-security-policy")?.contains("default-src 'none'") == true)
    #expect(answer.header("x-content-type-options") == "nosniff")
    guard
      let route = RouteTable.all.first(where: {
        $0.method.rawValue == method && $0.matches(address)
      })
    else { return }
    if answer.status >= 400 {
      #expect(answer.header("content-type") == "application/problem+json", "\(answer.text)")
      #expect(answer.number("status") == answer.status && !answer.code.isEmpty)
      return
    }
    let promised = route.answers.filter { $0.status.code == answer.status }
    #expect(!promised.isEmpty, "\(method) \(path) gave \(answer.status)")
    for one in promised {
      if case .json(let schema) = one.content {
        let fault = schema.fault(in: answer.tree)
        #expect(fault == nil, "\(method) \(path): \(fault ?? "") in \(answer.text)")
      }
    }
  }
}
