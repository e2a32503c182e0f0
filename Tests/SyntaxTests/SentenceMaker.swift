import ProvisoLanguage

/// Numbers that look random and are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64, after Steele, Lea and Flood, "Fast splittable pseudorandom number generators".
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes up sentences of the grammar.
struct SentenceMaker {
  private struct Token {
    let production: String
    let text: String
    let touchesPrevious: Bool
  }

  private let grammar: Grammar
  private var random: SeededGenerator
  private var tokens: [Token] = []
  private var touchesNext = false
  private var depth = 0
  /// Beyond it, the shortest way out is taken.
  private static let deepest = 24

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = SeededGenerator(seed: seed)
  }

  /// A sentence of `production`, its tokens apart by space or comments.
  mutating func sentence(_ production: String) -> String {
    repeat {
      tokens = []
      depth = 0
      add(.production(production))
    } while hasSignedDuration
    var text = ""
    for token in tokens {
      if !token.touchesPrevious { text += token.production == "DOC" ? "\n" : space() }
      text += token.text
      if token.production == "DOC" { text += "\n" }
    }
    return text + "\n"
  }

  /// What the grammar cannot say: no duration behind a minus.
  private var hasSignedDuration: Bool {
    zip(tokens, tokens.dropFirst()).contains { $0.text == "-" && $1.production == "DURATION" }
  }

  private mutating func space() -> String {
    [" ", " ", " ", "\n", "\t", "\r\n", " // a comment\n", "\n//// rule\n"].randomElement(
      using: &random)!
  }

  // MARK: Syntax

  private mutating func add(_ node: Grammar.Node) {
    switch node {
    case .terminal(let text): emit(text, as: text)
    case .production("ADJ"): touchesNext = true
    case .production("TEMPLATE"): emit(template(), as: "TEMPLATE")
    case .production(let name) where name.first!.isUppercase && !isWords(name):
      emit(lexeme(.production(name)), as: name)
    case .production(let name):
      depth += 1
      add(grammar.nodes[name]!)
      depth -= 1
    case .except: emit(lexeme(node), as: "WORD")
    case .characters: emit(lexeme(node), as: "CHAR")
    case .sequence(let parts): for part in parts { add(part) }
    case .choice(let options): add(chosen(options))
    case .optional(let part): if goesOn(1, of: 3) { add(part) }
    case .repeated(let part, let least):
      for _ in 0..<least { add(part) }
      while goesOn(1, of: depth < 4 ? 2 : 6) { add(part) }
    }
  }

  /// Whether a production is a choice of words, such as LEVEL.
  private func isWords(_ name: String) -> Bool { !grammar.words(name).isEmpty }

  private mutating func emit(_ text: String, as production: String) {
    tokens.append(Token(production: production, text: text, touchesPrevious: touchesNext))
    touchesNext = false
  }

  private mutating func goesOn(_ chance: Int, of all: Int) -> Bool {
    depth < Self.deepest && Int.random(in: 0..<all, using: &random) < chance
  }

  /// Any option, or where it got deep the one that ends soonest.
  private mutating func chosen(_ options: [Grammar.Node]) -> Grammar.Node {
    if depth < Self.deepest { return options.randomElement(using: &random)! }
    return options.min { grammar.height($0) < grammar.height($1) }!
  }

  // MARK: Lexis

  private mutating func lexeme(_ node: Grammar.Node) -> String {
    switch node {
    case .terminal(let text): return text
    case .production("WORD") where Int.random(in: 0..<3, using: &random) == 0:
      return Word.allCases.randomElement(using: &random)!.rawValue
    case .production("BYTES"): return bytes()
    case .production(let name): return lexeme(grammar.nodes[name]!)
    case .characters(let ranges, let isNegated): return character(ranges, isNegated)
    case .sequence(let parts): return parts.reduce("") { $0 + lexeme($1) }
    case .choice(let options): return lexeme(options.randomElement(using: &random)!)
    case .optional(let part): return Bool.random(using: &random) ? lexeme(part) : ""
    case .repeated(let part, let least):
      return (0..<(least + Int.random(in: 0..<4, using: &random))).reduce("") { text, _ in
        text + lexeme(part)
      }
    case .except(let part, let exception):
      while true {
        let text = lexeme(part)
        if !grammar.matches(exception, text) { return text }
      }
    }
  }

  /// A byte string has no escapes of code points.
  private mutating func bytes() -> String {
    while true {
      let text = lexeme(grammar.nodes["BYTES"]!)
      if !text.contains("\\u"), !text.contains("\\U") { return text }
    }
  }

  private mutating func character(_ ranges: [ClosedRange<UInt32>], _ isNegated: Bool) -> String {
    guard isNegated else {
      let range = ranges.randomElement(using: &random)!
      return String(Character(Unicode.Scalar(UInt32.random(in: range, using: &random))!))
    }
    while true {
      let wild = ["ä", "日", "😀"].randomElement(using: &random)!.unicodeScalars.first!
      let plain = Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))
      let scalar = Int.random(in: 0..<8, using: &random) == 0 ? wild : plain
      if !ranges.contains(where: { $0.contains(scalar.value) }) { return String(Character(scalar)) }
    }
  }

  /// A string with expressions, which have no quote of its kind, no backslash and no comment.
  private mutating func template() -> String {
    var text = "\""
    for _ in 0..<Int.random(in: 0..<4, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text += ["{{", "}}"].randomElement(using: &random)!
      case 1: text += lexeme(.production("ESCAPE"))
      case 2: text += "{" + interpolation() + "}"
      default: text += "some text, "
      }
    }
    return text + "\""
  }

  private mutating func interpolation() -> String {
    while true {
      var inner = SentenceMaker(grammar, seed: random.next())
      inner.depth = Self.deepest - 8
      inner.add(.production("expression"))
      let text = inner.tokens.map(\.text).joined(separator: " ")
      let forbidden: [Character] = ["\"", "\\", "\n"]
      guard !inner.hasSignedDuration, !text.contains(where: forbidden.contains) else { continue }
      guard !text.hasPrefix("{"), !text.contains("//") else { continue }
      return text
    }
  }
}
