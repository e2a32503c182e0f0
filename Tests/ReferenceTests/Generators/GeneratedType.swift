/// The types that generated fields have, as policies write them.
enum GeneratedType: String, CaseIterable {
  case bool, int, uint, double, string, bytes, timestamp, duration, dyn
  case strings = "list(string)"
  case integers = "list(int)"
  case doubles = "list(double)"
  case texts = "map(string, string)"
  case amounts = "map(string, double)"
  case currency = #""EUR" | "USD" | "GBP""#
  case address = "{street: string, zip?: string, floor?: int}"
  case people = "list({name: string, age?: int, ...})"
}

/// A field of an action or of the context.
struct GeneratedField {
  let name: String
  let type: GeneratedType
  let isOptional: Bool
  var isSaid = false

  var text: String {
    "\(name)\(isOptional ? "?" : ""): \(isSaid ? "said " : "")\(type.rawValue)"
  }
}

extension GeneratedField {
  /// The names that generated actions share, each with the type it usually has.
  static let arguments: [(name: String, type: GeneratedType)] = [
    ("to", .string), ("amount", .double), ("count", .int), ("size", .uint), ("flag", .bool),
    ("when", .timestamp), ("span", .duration), ("raw", .bytes), ("any", .dyn),
    ("items", .strings), ("marks", .integers), ("sums", .doubles), ("tags", .texts),
    ("budget", .amounts), ("currency", .currency), ("address", .address), ("people", .people),
    ("path", .string), ("command", .string), ("body", .string),
  ]

  static let context: [(name: String, type: GeneratedType)] = [
    ("country", .string), ("score", .double), ("vip", .bool), ("retries", .int),
    ("tenant", .currency), ("since", .timestamp), ("watchers", .strings), ("home", .address),
    ("manager", .string), ("hints", .texts), ("other", .dyn),
  ]

  /// Members of the context that nobody declares.
  static let claims = ["mood", "weather", "plan"]
}
