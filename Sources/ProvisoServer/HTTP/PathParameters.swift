import Hummingbird

/// The parts of an address that its route leaves open, decoded.
enum PathParameters {
  static func values(of names: [String], in context: ServerContext) throws -> [String: String] {
    var values: [String: String] = [:]
    for name in names {
      guard let raw = context.parameters.get(name), let text = QueryText.decoded(raw[...]),
        (1...200).contains(text.unicodeScalars.count)
      else { throw Problem.notFound("address") }
      values[name] = text
    }
    return values
  }
}
