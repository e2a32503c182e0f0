import Foundation

/// One line of a suite for detectors of personal data: a text, and what its authors found in it.
struct PIICase {
  /// A place of the text in code points, and what stands there.
  struct Place: Hashable {
    let start: Int
    let end: Int
    let entity: String
  }

  let file: String
  let id: String
  let recognizer: String
  let entity: String
  let text: String
  let places: [Place]
  let count: Int
  /// What a validator said of the whole text; nil if the line is none of a validator.
  let isValid: Bool?
  /// Whether words around it should make a match more certain.
  let raises: Bool
  /// How strictly a telephone number was looked for, if not as usual.
  let leniency: Int?

  init?(line: Data, file: String) {
    guard let object = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any],
      let text = object["text"] as? String
    else { return nil }
    self.file = file
    self.text = text
    id = object["id"] as? String ?? "?"
    recognizer = object["recognizer"] as? String ?? ""
    let expected = object["expected"] as? [[String: Any]] ?? []
    let entity = object["entity"] as? String ?? ""
    self.entity = entity
    places = expected.compactMap { place in
      guard let start = place["start"] as? Int, let end = place["end"] as? Int else { return nil }
      return Place(start: start, end: end, entity: place["entity"] as? String ?? entity)
    }
    count = object["expected_count"] as? Int ?? expected.count
    // An unknown verdict of a validator keeps the match.
    isValid =
      object.keys.contains("expected_valid") ? object["expected_valid"] as? Bool ?? true : nil
    raises = object["expected_effect"] != nil
    leniency = object["leniency"] as? Int
  }

  /// Whether something is expected to be found.
  var isPositive: Bool { isValid ?? (count > 0) }
}
