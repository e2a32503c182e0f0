import ProvisoLanguage

/// The name that was most likely meant.
enum NearestName {
  static func find(_ name: Text, among known: [Text]) -> Text? { nil }
}
