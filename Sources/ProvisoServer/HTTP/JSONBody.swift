import HTTPTypes
import Hummingbird
import NIOCore
import ProvisoJSON

/// The body of a write: strict JSON of at most 1 MiB that looks as its route says.
enum JSONBody {
  static let mostBytes = 1 << 20

  static let notJSON = Problem(
    .unsupportedMediaType, "not_json", "send Content-Type: application/json")

  /// Whether it is declared as JSON in UTF-8.
  static func isJSON(_ request: Request) -> Bool {
    let values = request.headers[values: .contentType]
    guard values.count == 1 else { return false }
    let parts = values[0].split(separator: ";").map { $0.trimmed.lowercased() }
    return parts.first == "application/json"
      && parts.dropFirst().allSatisfy { $0 == "charset=utf-8" || $0 == "charset=\"utf-8\"" }
  }

  /// The document and its bytes; null for a route without one.
  static func read(_ request: Request, _ route: Route) async throws -> (JSONTree, [UInt8]) {
    let bytes = try await bytes(of: request)
    guard let schema = route.body else {
      guard bytes.isEmpty else { throw Problem.malformed("this route takes no body") }
      return (.null, [])
    }
    if bytes.isEmpty, route.isBodyOptional { return (.object([]), []) }
    guard isJSON(request) else { throw notJSON }
    let tree = try document(bytes)
    if let fault = schema.fault(in: tree) { throw Problem.malformed(fault) }
    return (tree, bytes)
  }

  private static func bytes(of request: Request) async throws -> [UInt8] {
    do {
      return Array(try await request.body.collect(upTo: mostBytes).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Problem.tooLarge
    }
  }

  private static func document(_ bytes: [UInt8]) throws -> JSONTree {
    if let tree = JSONTree.read(bytes) { return tree }
    var tape = Tape()
    try bytes.withUnsafeBytes { source in
      do throws(JSONError) {
        try tape.read(source)
      } catch {
        throw Problem.malformed("\(error.fault.text), at byte \(error.offset)")
      }
    }
    throw Problem.malformed("this is no JSON")
  }
}
