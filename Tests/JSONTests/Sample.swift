/// A document to write in many ways, with its canonical form told without the code under test.
indirect enum Sample {
  case null, bool(Bool), integer(Int), string(String), array([Sample]), object([(String, Sample)])

  static func random(_ generator: inout Sequence64, depth: Int) -> Sample {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .integer(Int.random(in: -(1 << 53) + 1..<1 << 53, using: &generator))
    case 3: return .integer(Int.random(in: -99...99, using: &generator))
    case 4: return .string(text(&generator))
    case 5, 6:
      let count = Int.random(in: 0..<30, using: &generator)
      var members: [String: Sample] = [:]
      for _ in 0..<count { members[text(&generator)] = random(&generator, depth: depth - 2) }
      return .object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    default:
      let count = Int.random(in: 0..<8, using: &generator)
      return .array((0..<count).map { _ in random(&generator, depth: depth - 1) })
    }
  }

  private static func text(_ generator: inout Sequence64) -> String {
    let letters = "ab01 \"\\/\n\t\u{8}\u{C}\r\u{1F}\u{7F}é€\u{FB33}\u{FFFD}😂\u{10FFFD}"
    let alphabet = Array(letters.unicodeScalars)
    let count = Int.random(in: 0..<20, using: &generator)
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(alphabet.randomElement(using: &generator) ?? "a") }
    return String(text)
  }

  /// One of the many ways to write it: with white space, escapes and members as chance has it.
  func written(_ generator: inout Sequence64) -> String {
    let space = [" ", "\n", "\t\r", "", "", ""].randomElement(using: &generator) ?? ""
    switch self {
    case .null: return space + "null" + space
    case .bool(let value): return space + "\(value)" + space
    case .integer(let value): return space + number(value, &generator) + space
    case .string(let text): return space + Self.quoted(text, &generator) + space
    case .array(let parts):
      return space + "[" + parts.map { $0.written(&generator) }.joined(separator: ",") + "]"
    case .object(let members):
      let written = members.shuffled(using: &generator).map { name, value in
        space + Self.quoted(name, &generator) + space + ":" + value.written(&generator)
      }
      return "{" + written.joined(separator: ",") + space + "}" + space
    }
  }

  private func number(_ value: Int, _ generator: inout Sequence64) -> String {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: "\(value).0"
    case 1 where value != 0: "\(value)000e-3"
    case 2: "\(value)E+00"
    default: "\(value)"
    }
  }

  private static func quoted(_ text: String, _ generator: inout Sequence64) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if mustEscape || Int.random(in: 0..<4, using: &generator) == 0 {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: Bool.random(using: &generator))
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  var canonical: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return "\(value)"
    case .integer(let value): return "\(value)"
    case .string(let text): return Self.canonical(text)
    case .array(let parts): return "[" + parts.map(\.canonical).joined(separator: ",") + "]"
    case .object(let members):
      let sorted = members.sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }
      return "{"
        + sorted.map { Self.canonical($0) + ":" + $1.canonical }.joined(separator: ",") + "}"
    }
  }

  private static func canonical(_ text: String) -> String {
    let escapes: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\u{8}": "\\b",
      "\u{C}": "\\f", "\u{1F}": "\\u001f", "\0": "\\u0000",
    ]
    return "\"" + text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined() + "\""
  }
}
