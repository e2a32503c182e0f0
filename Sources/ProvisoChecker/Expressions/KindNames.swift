import ProvisoLanguage

/// The names of kinds and categories of personal data.
enum KindNames {
  /// The numbers of the kinds that a name means; of a category, all of its kinds.
  static func numbers(of name: Text) -> [UInt8]? {
    let found = rows.indices.filter { rows[$0].0 == name || rows[$0].1 == name }
    return found.isEmpty ? nil : found.map { UInt8($0) }
  }

  static var known: [Text] { rows.map(\.0) + ["contact", "financial", "credential"] }

  private static let rows: [(Text, Text)] = [
    ("email", "contact"), ("phone", "contact"), ("card_number", "financial"),
    ("iban", "financial"), ("aws_access_key", "credential"),
  ]
}
