import ProvisoReport

/// What tells recorded requests apart.
package enum RecordedIdentifier {
  /// The `id` of a request, alone or under `action`.
  package static func of(_ request: [UInt8]) -> String? {
    guard let value = Outline(json: request) else { return nil }
    return (value["action"] ?? value)["id"]?.string
  }
}
