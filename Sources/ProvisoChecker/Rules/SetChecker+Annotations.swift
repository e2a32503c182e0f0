import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// What the annotations of a declaration say.
struct Notes {
  var owner: Text?
  var severity: Text?
  var controls: [Text] = []
  var isShadow = false
  var allowed: Set<Text> = []
}

extension SetChecker {
  /// What annotations stand before.
  enum AnnotationUse { case rule, other }

  @discardableResult
  mutating func checkAnnotations(_ declaration: Declaration, of use: AnnotationUse) -> Notes {
    var notes = Notes()
    var first: [Text: Place] = [:]
    for annotation in declaration.annotations {
      let name = annotation.name.text
      guard let known = AnnotationName(rawValue: name.string) else {
        report(.unknownAnnotation(annotation.name))
        continue
      }
      guard annotation.arguments.count == known.count else {
        report(.annotationArguments(annotation, known))
        continue
      }
      if !known.mayRepeat, let place = first[name] {
        report(.standsTwice("@\(name)", at: annotation.place, first: place))
        continue
      }
      first[name] = annotation.place
      read(annotation, known, use, &notes)
    }
    return notes
  }

  private mutating func read(
    _ annotation: Annotation, _ name: AnnotationName, _ use: AnnotationUse, _ notes: inout Notes
  ) {
    let texts = annotation.arguments.map(\.text)
    switch name {
    case .owner: notes.owner = texts[0]
    case .severity: notes.severity = texts[0]
    case .control: notes.controls.append(texts[0])
    case .shadow:
      notes.isShadow = true
      if use == .other { report(.shadowOfOther(annotation)) }
    case .allow:
      notes.allowed.insert(texts[0])
      if !AllowedFinding.names.contains(texts[0]) {
        report(.unknownAllowance(annotation.arguments[0], known: AllowedFinding.names))
      }
      if texts[1].string.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
        report(.allowanceWithoutReason(at: annotation.arguments[1].place))
      }
    }
  }
}

/// The annotations that there are.
enum AnnotationName: String, CaseIterable {
  case owner, control, severity, shadow, allow

  /// How many texts stand in its parentheses.
  var count: Int {
    switch self {
    case .shadow: 0
    case .owner, .control, .severity: 1
    case .allow: 2
    }
  }

  var mayRepeat: Bool { self == .control || self == .allow }

  /// To paste.
  var example: String {
    switch self {
    case .owner: "@owner(\"payments team\")"
    case .control: "@control(\"SOX-404\")"
    case .severity: "@severity(\"high\")"
    case .shadow: "@shadow"
    case .allow: "@allow(\"fact-direction\", \"why it is right here\")"
    }
  }
}
