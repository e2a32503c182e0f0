import ProvisoLanguage

/// What can be read off a regular expression without running it.
extension Text {
  /// Whether it says what the whole text is: `^…$`, no alternative outside of parentheses.
  var isAnchored: Bool {
    let body = withoutFlags
    guard body.hasPrefix("^") || body.hasPrefix("\\A") else { return false }
    guard body.hasSuffix("\\z") || (body.hasSuffix("$") && !body.hasSuffix("\\$")) else {
      return false
    }
    return !body.hasOpenAlternative
  }

  /// Whether it says how the text begins.
  var isAnchoredAtStart: Bool {
    let body = withoutFlags
    return (body.hasPrefix("^") || body.hasPrefix("\\A")) && !body.hasOpenAlternative
  }

  var ignoresCase: Bool { string.hasPrefix("(?") && string.prefix { $0 != ")" }.contains("i") }

  /// Without `(?i)` and its like before it.
  private var withoutFlags: String {
    guard string.hasPrefix("(?"), let end = string.firstIndex(of: ")"),
      string[..<end].dropFirst(2).allSatisfy({ "imsU".contains($0) })
    else { return string }
    return String(string[string.index(after: end)...])
  }

  /// The texts that it says the whole text may be, where it names nothing else.
  var plainAlternatives: [String]? {
    guard isAnchored, !ignoresCase else { return nil }
    var body = Substring(withoutFlags)
    body = body.dropFirst(body.hasPrefix("^") ? 1 : 2)
    body = body.dropLast(body.hasSuffix("$") ? 1 : 2)
    if body.hasPrefix("("), body.hasSuffix(")") {
      body = body.dropFirst().dropLast()
      if body.hasPrefix("?:") { body = body.dropFirst(2) }
    }
    var alternatives = [""]
    var isEscaped = false
    for character in body {
      if isEscaped {
        guard character.isASCII, !character.isLetter, !character.isNumber else { return nil }
        alternatives[alternatives.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        alternatives.append("")
      } else if ".*+?()[]{}^$".contains(character) {
        return nil
      } else {
        alternatives[alternatives.count - 1].append(character)
      }
    }
    return isEscaped ? nil : alternatives
  }

  /// As a literal of the language.
  var quoted: String { "\"" + string.flatMap { "\\\"".contains($0) ? "\\\($0)" : "\($0)" } + "\"" }
}

extension String {
  /// Whether a `|` stands outside of parentheses and brackets.
  fileprivate var hasOpenAlternative: Bool {
    var depth = 0
    var isClass = false
    var isEscaped = false
    for byte in utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "["): isClass = true
      case UInt8(ascii: "]"): isClass = false
      case UInt8(ascii: "(") where !isClass: depth += 1
      case UInt8(ascii: ")") where !isClass: depth -= 1
      case UInt8(ascii: "|") where !isClass && depth == 0: return true
      default: break
      }
    }
    return false
  }
}
