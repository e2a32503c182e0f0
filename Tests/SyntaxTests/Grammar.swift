import Foundation

/// A file in W3C EBNF, as far as `grammar/proviso.ebnf` uses it.
struct Grammar: Sendable {
  /// The right side of a production.
  indirect enum Node: Equatable, Sendable {
    case terminal(String)
    case production(String)
    /// One character of (or, negated, outside) ranges of code points.
    case characters([ClosedRange<UInt32>], isNegated: Bool)
    case sequence([Node])
    case choice([Node])
    case optional(Node)
    case repeated(Node, least: Int)
    case except(Node, Node)
  }

  /// Productions in the order of the file: the node, and its text with single spaces.
  private(set) var names: [String] = []
  private(set) var nodes: [String: Node] = [:]
  private(set) var texts: [String: String] = [:]

  /// How many productions deep each one must at least go.
  private var heights: [String: Int] = [:]

  static let shared = Grammar(
    text: (try? String(
      contentsOf: SharedData.packageRoot.appendingPathComponent("grammar/proviso.ebnf"),
      encoding: .utf8)) ?? "")

  init(text: String) {
    var reader = GrammarReader(text)
    while let (name, node, source) = reader.production() {
      names.append(name)
      nodes[name] = node
      heights[name] = 1000
      texts[name] = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for _ in names {
      for name in names { heights[name] = min(heights[name]!, 1 + height(nodes[name]!)) }
    }
  }

  /// How many productions deep `node` must at least go.
  func height(_ node: Node) -> Int {
    switch node {
    case .terminal, .characters, .optional, .repeated(_, least: 0): 0
    case .production(let name): heights[name] ?? 0
    case .sequence(let parts): parts.map(height).max() ?? 0
    case .choice(let options): options.map(height).min() ?? 0
    case .repeated(let part, _), .except(let part, _): height(part)
    }
  }

  /// The words of a production that is a choice of terminals.
  func words(_ name: String) -> [String] {
    guard case .choice(let options)? = nodes[name] else { return [] }
    return options.compactMap { if case .terminal(let word) = $0 { word } else { nil } }
  }

  /// Whether `node` makes exactly `text`.
  func matches(_ node: Node, _ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return ends(node, scalars, from: 0).contains(scalars.count)
  }

  /// Where `node` can end when it begins at `start`.
  private func ends(_ node: Node, _ text: [Unicode.Scalar], from start: Int) -> Set<Int> {
    switch node {
    case .terminal(let word):
      let wanted = Array(word.unicodeScalars)
      let isThere = text[start...].starts(with: wanted)
      return isThere ? [start + wanted.count] : []
    case .production(let name): return nodes[name].map { ends($0, text, from: start) } ?? []
    case .characters(let ranges, let isNegated):
      guard start < text.count else { return [] }
      let isInside = ranges.contains { $0.contains(text[start].value) }
      return isInside != isNegated ? [start + 1] : []
    case .sequence(let parts):
      return parts.reduce([start]) { places, part in
        Set(places.flatMap { ends(part, text, from: $0) })
      }
    case .choice(let options): return Set(options.flatMap { ends($0, text, from: start) })
    case .optional(let part): return ends(part, text, from: start).union([start])
    case .repeated(let part, let least):
      var reached: Set<Int> = least == 0 ? [start] : []
      var fresh: Set<Int> = [start]
      while !fresh.isEmpty {
        let next = Set(fresh.flatMap { ends(part, text, from: $0) })
        fresh = next.subtracting(reached)
        reached.formUnion(next)
      }
      return reached
    case .except(let part, let exception):
      return ends(part, text, from: start).subtracting(ends(exception, text, from: start))
    }
  }
}

/// Reads EBNF from the front.
private struct GrammarReader {
  private let text: [Character]
  private var position = 0

  init(_ source: String) { text = Array(source) }

  /// The next production: its name, its meaning, its text.
  mutating func production() -> (String, Grammar.Node, String)? {
    skip()
    guard position < text.count else { return nil }
    let name = identifier()
    skip()
    precondition(text[position...].starts(with: "::="), "no ::= after \(name)")
    position += 3
    skip()
    let start = position
    let node = choice()
    return (name, node, withoutComments(start..<position))
  }

  private func withoutComments(_ range: Range<Int>) -> String {
    var result = ""
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == "/", index + 1 < text.count, text[index + 1] == "*" {
        while text[index] != "*" || text[index + 1] != "/" || index < range.lowerBound {
          index += 1
        }
        index += 2
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private mutating func choice() -> Grammar.Node {
    var options = [sequence()]
    while takeIf("|") { options.append(sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() -> Grammar.Node {
    var parts: [Grammar.Node] = []
    while let part = exception() { parts.append(part) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func exception() -> Grammar.Node? {
    guard var node = postfix() else { return nil }
    while takeIf("-") { node = .except(node, postfix()!) }
    return node
  }

  private mutating func postfix() -> Grammar.Node? {
    guard var node = atom() else { return nil }
    while position < text.count {
      switch text[position] {
      case "?": node = .optional(node)
      case "*": node = .repeated(node, least: 0)
      case "+": node = .repeated(node, least: 1)
      default: return node
      }
      position += 1
    }
    return node
  }

  private mutating func atom() -> Grammar.Node? {
    skip()
    guard position < text.count else { return nil }
    let first = text[position]
    switch first {
    case "(":
      position += 1
      let inner = choice()
      precondition(takeIf(")"), "a parenthesis is not closed")
      return inner
    case "\"", "'":
      // Three quotes in the other kind of quotes are an ordinary terminal.
      let end = text[(position + 1)...].firstIndex(of: first)!
      let word = String(text[(position + 1)..<end])
      position = end + 1
      return .terminal(word)
    case "[": return characters()
    default:
      guard first.isLetter else { return nil }
      let start = position
      let name = identifier()
      skip()
      guard !text[position...].starts(with: "::=") else {
        position = start
        return nil
      }
      position = start + name.count
      return .production(name)
    }
  }

  /// `[^a-z#x9]`
  private mutating func characters() -> Grammar.Node {
    position += 1
    let isNegated = text[position] == "^"
    if isNegated { position += 1 }
    var ranges: [ClosedRange<UInt32>] = []
    while text[position] != "]" {
      let low = character()
      var high = low
      if text[position] == "-", text[position + 1] != "]" {
        position += 1
        high = character()
      }
      ranges.append(low...high)
    }
    position += 1
    return .characters(ranges, isNegated: isNegated)
  }

  private mutating func character() -> UInt32 {
    guard text[position] == "#", text[position + 1] == "x" else {
      position += 1
      return text[position - 1].unicodeScalars.first!.value
    }
    position += 2
    let digits = text[position...].prefix(while: \.isHexDigit)
    position += digits.count
    return UInt32(String(digits), radix: 16)!
  }

  private mutating func identifier() -> String {
    let name = text[position...].prefix { $0.isLetter || $0.isNumber }
    position += name.count
    return String(name)
  }

  private mutating func takeIf(_ mark: Character) -> Bool {
    skip()
    guard position < text.count, text[position] == mark else { return false }
    position += 1
    return true
  }

  /// Skips space and comments.
  private mutating func skip() {
    while position < text.count {
      if text[position].isWhitespace {
        position += 1
      } else if text[position...].starts(with: "/*") {
        position += 2
        while !text[position...].starts(with: "*/") { position += 1 }
        position += 2
      } else {
        return
      }
    }
  }
}
