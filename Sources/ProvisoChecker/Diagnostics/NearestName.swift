import ProvisoLanguage
import ProvisoText

/// The name that was most likely meant.
enum NearestName {
  static func find(_ name: Text, among known: [Text]) -> Text? {
    Suggestion.nearest(to: name.string, among: known.lazy.map(\.string)).map(Text.init)
  }
}
