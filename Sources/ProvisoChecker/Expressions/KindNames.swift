import ProvisoLanguage

/// The names of kinds and categories of personal data.
enum KindNames {
  /// The numbers of the kinds that a name means; of a category, all of its kinds.
  static func numbers(of name: Text) -> [UInt8]? { nil }

  static var known: [Text] { [] }
}
