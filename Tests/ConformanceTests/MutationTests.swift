import Proviso
import ProvisoChecker
import ProvisoLanguage
import Testing

@testable import ProvisoConformance

/// Expressions that nobody would write: none may trap, and types may only refuse.
@Suite struct MutationTests {
  @Test(arguments: 1...4)
  func mutated(seed: UInt64) {
    var mutation = Mutation(seed: seed, expressions: CaseLine.all.map(\.expression))
    var usable = 0
    for _ in 0..<1_000 {
      let text = mutation.next()
      let checked = Outcome(of: BareExpression(text))
      let unchecked = Outcome(
        of: BareExpression(text, environment: BareEnvironment(isChecked: false)))
      guard checked != .refused else { continue }
      usable += 1
      #expect(checked == unchecked, "\(text)")
    }
    #expect(usable > 50)
  }
}

/// Puts pieces of expressions into others, takes some out, or doubles them.
struct Mutation {
  private static let pieces = [
    "[", "]", "(", ")", "{", "}", ".", "?", "[?", "'", "\"", "\\", "\\u", "b'", "r'", "0", "-1",
    "1u", "9223372036854775807", "18446744073709551615u", "1e308", "0x", "null", "true", " in ",
    "&&", "||", "!", "-", "+", "*", "/", "%", "==", "<", ":", ",", "dyn(", "size(", "type(",
    "int(", "string(", "[1, 2, 3]", "{'a': 1}", ".map(x, ", ".all(x, ", ".filter(x, x)",
    "cel.bind(x, ", "optional.of(", "optional.none()", ".format([", "%.99f", ".slice(0, 99)",
    ".sort()", ".reverse()", ".flatten(", ".split('', -1)", ".replace('', 'x')",
    "lists.range(9)", "€", "\u{1F600}", "\u{202E}", "\u{0}", "\n", "`a`", "30d", "..",
    "timestamp(0)", "duration('-1h')", ".matches('(a*)*b')",
  ]

  private let expressions: [String]
  private var state: UInt64

  init(seed: UInt64, expressions: [String]) {
    state = seed
    self.expressions = expressions
  }

  mutating func next() -> String {
    var text = Array(expressions[below(expressions.count)].unicodeScalars)
    for _ in 0...below(2) {
      let place = below(text.count + 1)
      let end = min(text.count, place + 1 + below(12))
      switch below(5) {
      case 0: text.removeSubrange(place..<end)
      case 1: text.insert(contentsOf: Array(text[place..<end]), at: place)
      case 2:
        let other = Array(expressions[below(expressions.count)].unicodeScalars)
        let start = below(other.count)
        text.insert(contentsOf: other[start..<min(other.count, start + 20)], at: place)
      default:
        text.insert(contentsOf: Self.pieces[below(Self.pieces.count)].unicodeScalars, at: place)
      }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text)
    return String(result)
  }

  /// A number from 0 up to `limit`, by the generator SplitMix64.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ bits >> 31) % UInt64(max(1, limit)))
  }
}
