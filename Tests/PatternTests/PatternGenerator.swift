/// Random patterns over the syntax, and random texts for them; the same seed gives the same ones.
struct PatternGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below `bound` (xorshift).
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Mostly right, now and then broken on purpose.
  mutating func pattern() -> String {
    var text = pattern(depth: 3)
    if below(12) == 0 {
      var characters = Array(text.unicodeScalars)
      let noise = Array(#"()[]{}*+?|\^$-:,0aé"#.unicodeScalars)
      let place = below(characters.count + 1)
      if below(2) == 0, place < characters.count {
        characters.remove(at: place)
      } else {
        characters.insert(pick(noise), at: place)
      }
      text = ""
      text.unicodeScalars.append(contentsOf: characters)
    }
    return text
  }

  private mutating func pattern(depth: Int) -> String {
    switch below(depth == 0 ? 2 : 10) {
    case 0, 1: return atom()
    case 2, 3, 4: return pattern(depth: depth - 1) + pattern(depth: depth - 1)
    case 5: return pattern(depth: depth - 1) + "|" + pattern(depth: depth - 1)
    case 6: return pick(Self.openings) + pattern(depth: depth - 1) + ")"
    case 7: return pick(Self.openings) + pattern(depth: depth - 1) + ")" + pick(Self.repetitions)
    case 8: return atom() + pick(Self.repetitions)
    default: return pick(Self.switches) + pattern(depth: depth - 1)
    }
  }

  private mutating func atom() -> String {
    switch below(8) {
    case 0, 1, 2: return pick(Self.literals)
    case 3: return pick(Self.places)
    case 4, 5: return pick(Self.classes)
    case 6:
      let members = (0...below(3)).map { _ in pick(Self.members) }
      return "[" + (below(3) == 0 ? "^" : "") + members.joined() + "]"
    default: return "."
    }
  }

  mutating func text() -> String {
    (0..<below(9)).map { _ in pick(Self.pieces) }.joined()
  }

  private static let openings = ["(", "(?:", "(?P<name>", "(?i:", "(?s:", "(?m:", "(?im-s:"]
  private static let switches = ["(?i)", "(?s)", "(?m)", "(?-s)", "(?U)", "(?m-i)", ""]
  private static let repetitions = [
    "*", "+", "?", "*?", "+?", "??", "{2}", "{0}", "{0,2}", "{1,3}?", "{2,}", "{,3}", "{3,2}",
  ]
  private static let literals = [
    "a", "b", "c", "A", "K", "k", "s", "_", "1", " ", "é", "É", "ß", "ſ", "µ", "😀", "中", "ab",
    "\\.", "\\n", "\\x41", "\\x{e9}", "\\101", "\\Qa.b\\E", "\\-", "\n", "-", "{", "}", "]", ",",
  ]
  private static let places = ["^", "$", "\\A", "\\z", "\\b", "\\B", "(?m:^)", "(?m:$)", "()"]
  private static let classes = [
    "\\d", "\\D", "\\s", "\\S", "\\w", "\\W", "\\pL", "\\PL", "\\p{Lu}", "\\P{Ll}", "\\p{Greek}",
    "\\p{^Latin}", "\\p{Any}", "\\pN", "\\pZ", "\\p{Sc}", "\\p{Nope}", "[[:alpha:]]",
    "[[:^digit:]]", "[[:word:][:space:]]", "[^\\x{0}-\\x{10FFFF}]", "[[:nope:]]",
  ]
  private static let members = [
    "a", "b-d", "A-Z", "k", "ſ", "0-9", "\\d", "\\W", "\\pL", "\\n", "é-ü", "-", "]", "^", "\\]",
    "[:upper:]", "[:^alnum:]", "α-ω", "\\x{1F600}-\\x{1F64F}", " ", "s-z", "\\p{Nd}",
  ]
  private static let pieces = [
    "a", "b", "c", "A", "K", "\u{212A}", "k", "s", "S", "ſ", "_", "1", "9", " ", "\n", "\t", "é",
    "É", "ß", "ẞ", "µ", "μ", "Ω", "ω", "😀", "中", "ab", "a.b", "-", ".", "", "]", "{", "abc", "aa",
    "٣", "\u{0}", "\u{7F}", "\u{A0}", ",",
  ]
}
