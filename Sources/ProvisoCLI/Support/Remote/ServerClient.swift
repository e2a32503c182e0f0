import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL
import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// Talks with a server's HTTP interface as one person.
final class ServerClient: Sendable {
  struct Answer: Sendable {
    let status: Int
    let kind: String
    let cookie: String?
    let body: [UInt8]

    var json: JSONTree { JSONTree.read(body) ?? .null }
  }

  let address: ServerAddress
  private let client: HTTPClient
  /// The session, as the header of a cookie.
  private let session = SessionCookie()
  private static let mostBytes = 64 << 20

  init(_ address: ServerAddress, authority: String?) throws(Failure) {
    self.address = address
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(10), read: .seconds(120)))
    var security = TLSConfiguration.makeClientConfiguration()
    security.minimumTLSVersion = .tlsv12
    if let authority {
      // Read here, so that a missing file is told as that.
      let bytes = try Files.read(authority, limit: 1 << 20)
      guard let certificates = try? NIOSSLCertificate.fromPEMBytes(bytes), !certificates.isEmpty
      else { throw .malformed("\(authority) holds no certificates (PEM)") }
      security.trustRoots = .certificates(certificates)
    }
    configuration.tlsConfiguration = security
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  func close() {
    _ = Waiting.result { [client] in try await client.shutdown() }
  }

  // MARK: Sessions

  func signIn(_ name: String, _ password: String) throws(Failure) {
    let answer = try send(
      "POST", "/v1/session",
      .object([.init("name", .text(name)), .init("password", .text(password))]))
    guard let cookie = answer.cookie else {
      throw .unavailable("\(address.text) did not open a session; is it a Proviso server?")
    }
    session.set(cookie)
  }

  func signOut() { _ = try? send("DELETE", "/v1/session") }

  // MARK: Calls

  func get(_ path: String, _ query: [(String, String)] = []) throws(Failure) -> Answer {
    try send("GET", path + Self.text(of: query))
  }

  func post(_ path: String, _ members: [JSONTree.Member]) throws(Failure) -> Answer {
    try send("POST", path, .object(members))
  }

  /// What the server answers, if that is no problem.
  private func send(
    _ method: String, _ path: String, _ body: JSONTree? = nil
  ) throws(Failure) -> Answer {
    let request = request(method, path, body)
    let result = Waiting.result { [client] in
      let response = try await client.execute(request, timeout: .seconds(120))
      let buffer = try await response.body.collect(upTo: Self.mostBytes)
      return Answer(
        status: Int(response.status.code),
        kind: response.headers.first(name: "content-type") ?? "",
        cookie: response.headers.first(name: "set-cookie").map {
          String($0.prefix { $0 != ";" })
        },
        body: Array(buffer.readableBytesView))
    }
    switch result {
    case .success(let answer) where (200..<300).contains(answer.status): return answer
    case .success(let answer): throw ServerProblem(answer).failure
    case .failure(let error): throw unreachable(error)
    }
  }

  private func request(_ method: String, _ path: String, _ body: JSONTree?) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: address.text + path)
    request.method = HTTPMethod(rawValue: method)
    request.headers.add(name: "User-Agent", value: "proviso/\(Version.text)")
    request.headers.add(name: "Accept", value: "application/json, text/plain, */*")
    if let cookie = session.value { request.headers.add(name: "Cookie", value: cookie) }
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(body.bytes)
    }
    return request
  }

  private func unreachable(_ error: any Error) -> Failure {
    .unavailable(
      "\(address.text) cannot be asked: \("\(error)".visible)\nIs `proviso serve` running there?")
  }

  private static func text(of query: [(String, String)]) -> String {
    query.isEmpty
      ? "" : "?" + query.map { "\($0.0)=\($0.1.urlEncoded)" }.joined(separator: "&")
  }

  // MARK: Events

  /// Calls `take` for every line of the stream of events until it is cancelled or ends.
  func followEvents(
    after last: String?, _ take: @escaping @Sendable (String) -> Void
  ) async throws {
    var request = request("GET", "/v1/events", nil)
    request.headers.replaceOrAdd(name: "Accept", value: "text/event-stream")
    if let last { request.headers.add(name: "Last-Event-ID", value: last) }
    let response = try await client.execute(request, deadline: .distantFuture)
    guard response.status == .ok else {
      throw Failure.unavailable("the stream of events ended with status \(response.status.code)")
    }
    var line: [UInt8] = []
    for try await piece in response.body {
      for byte in piece.readableBytesView {
        if byte == UInt8(ascii: "\n") {
          take(String(decoding: line, as: UTF8.self))
          line = []
        } else if byte != UInt8(ascii: "\r"), line.count < 1 << 20 {
          line.append(byte)
        }
      }
    }
  }
}
