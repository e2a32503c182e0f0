/// What a terminal shows of a character.
extension Unicode.Scalar {
  /// Whether it shows nothing, or changes the order in which its neighbours are shown.
  package var isHidden: Bool {
    guard value >= 0x80 else { return false }
    switch value {
    // Line and paragraph separators, the blank of Braille, interlinear annotations, places of
    // objects.
    case 0x2028, 0x2029, 0x2800, 0xFFF9...0xFFFC: return true
    default:
      return properties.isDefaultIgnorableCodePoint || properties.isBidiControl || isWithoutMeaning
    }
  }

  /// Whether nobody knows how it looks: private use, not assigned, not a character, or a sign that
  /// only says how to draw others.
  private var isWithoutMeaning: Bool {
    switch properties.generalCategory {
    case .privateUse, .unassigned, .surrogate, .format: true
    default: false
    }
  }

  /// Whether it is a control character other than tab, line feed, form feed, carriage return.
  package var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D: false
    default: value < 0x20 || (0x7F...0x9F).contains(value)
    }
  }

  /// `U+` and at least four hexadecimal digits.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// How many columns it takes; East Asian characters and pictures take two.
  package var width: Int {
    switch value {
    case 0..<0x300: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: isMark ? 0 : 1
    }
  }

  /// Whether it is drawn over, under or around the character before it.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// It, as a terminal can show it without harm.
  var shown: String {
    let breaksLine = value == 0x0A || value == 0x0C || value == 0x0D
    return isHidden || isControl || breaksLine ? "<\(codePoint)>" : String(Character(self))
  }
}

extension String {
  /// The text with everything that a terminal would hide or obey spelled out.
  package var visible: String {
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? self : unicodeScalars.map { $0 == "\t" ? " " : $0.shown }.joined()
  }
}
