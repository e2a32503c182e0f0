import ProvisoText
import ProvisoYAML

/// All wording about test files.
extension Diagnostic {
  static func notYAML(_ message: String, at place: Place, help: String?) -> Diagnostic {
    Diagnostic(
      .error, TestingCode.yaml.rawValue, "this is not YAML: \(message)", Label(place, ""),
      help: help)
  }

  static func unknownKey(
    _ key: String, in what: String, known: [String], at place: Place
  ) -> Diagnostic {
    let near = Suggestion.nearest(to: key, among: known)
    return Diagnostic(
      .error, TestingCode.unknownKey.rawValue, "\(what) has no key `\(key)`",
      Label(place, near.map { "did you mean `\($0)`?" } ?? "unknown"),
      help: "it has " + known.joined(separator: ", "))
  }

  static func wrongForm(
    _ what: String, expected: String, found: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .error, TestingCode.form.rawValue, "\(what) should be \(expected)",
      Label(place, "this is \(found)"))
  }

  static func unknownName(
    _ name: String, kind: String, known: some Sequence<String>, at place: Place
  ) -> Diagnostic {
    let near = Suggestion.nearest(to: name, among: known)
    return Diagnostic(
      .error, TestingCode.unknownName.rawValue, "there is no \(kind) `\(name)`",
      Label(place, near.map { "did you mean `\($0)`?" } ?? "unknown"))
  }

  static func incomplete(_ message: String, at place: Place, help: String) -> Diagnostic {
    Diagnostic(
      .error, TestingCode.incomplete.rawValue, message, Label(place, ""), help: help)
  }

  static func unreachable(_ message: String, at place: Place) -> Diagnostic {
    Diagnostic(.error, TestingCode.reference.rawValue, message, Label(place, ""))
  }
}

/// The codes of findings in test files.
package enum TestingCode: String, CaseIterable, Sendable {
  case yaml = "P0601"
  case unknownKey = "P0602"
  case form = "P0603"
  case unknownName = "P0604"
  case incomplete = "P0605"
  case reference = "P0606"
  case coverage = "P0607"
  case survivor = "P0608"
  case unusedExplanation = "P0609"
}
