import ProvisoLanguage
import ProvisoText

extension Diagnostic {
  static func error(
    _ code: CheckerCode, _ message: String, at place: Place, _ label: String,
    further: [Label] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, code.rawValue, message, Label(place, label), further: further, help: help)
  }

  /// The finding, with the place where a let was put in if it stands outside of `whole`.
  func used(at place: Place, in whole: Place) -> Diagnostic {
    if whole.holds(label.place) { return self }
    return Diagnostic(
      severity, code, message, label, further: further + [Label(place, "used here")], help: help)
  }

  /// The nearest name, else those that there are.
  static func help(for name: Text, among known: [Text], nothing: String? = nil) -> String? {
    if let near = NearestName.find(name, among: known) { return "did you mean `\(near)`?" }
    if known.isEmpty { return nothing }
    return known.count > 8 ? nil : "there is \(Self.row(known))"
  }

  /// `a`, `b` and `c`
  static func row(_ names: [Text]) -> String {
    let quoted = names.map { "`\($0)`" }
    guard quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + quoted[quoted.count - 1]
  }

  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}

extension Place {
  func holds(_ other: Place) -> Bool {
    file == other.file && span.start <= other.span.start && other.span.end <= span.end
  }
}
