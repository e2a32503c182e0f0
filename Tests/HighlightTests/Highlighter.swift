import Foundation

/// Gives text its scopes by a TextMate grammar, line by line, as editors do.
struct Highlighter: Sendable {
  /// A rule with its expressions compiled. Rules are found by number, since they hold one another.
  private struct Rule: Sendable {
    let source: GrammarRule
    let start: LineExpression?
    let end: LineExpression?
    /// The rules inside, includes followed.
    var inner: [Int] = []
  }

  private struct Frame {
    let rule: Int
    let scopes: [String]
  }

  private var rules: [Rule] = []
  private var numbers: [String: Int] = [:]
  private let file: GrammarFile
  /// Patterns that Oniguruma does not take.
  private(set) var mistakes: [String] = []

  init(_ json: Data) throws {
    file = try JSONDecoder().decode(GrammarFile.self, from: json)
    _ = number(of: GrammarRule(patterns: file.patterns), key: "$self")
  }

  /// The scopes of every byte, from the outermost inwards.
  func scopes(of bytes: [UInt8]) -> [[String]] {
    var result: [[String]] = []
    result.reserveCapacity(bytes.count)
    var stack = [Frame(rule: numbers["$self"]!, scopes: [file.scopeName])]
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      result += lineScopes(Array(bytes[start..<end]), &stack)
      start = end
    }
    return result
  }

  // MARK: Lines

  private struct Found {
    let rule: Int
    let isEnd: Bool
    let groups: [Range<Int>?]
    var range: Range<Int> { groups[0]! }
  }

  private func lineScopes(_ line: [UInt8], _ stack: inout [Frame]) -> [[String]] {
    var result = [[String]](repeating: [], count: line.count)
    var known: [Int: [Range<Int>?]?] = [:]
    var position = 0
    var idle = 0
    while position <= line.count {
      let frame = stack[stack.count - 1]
      for index in position..<line.count { result[index] = frame.scopes }
      guard let found = first(in: line, from: position, frame, &known) else { break }
      let source = rules[found.rule].source
      let named = frame.scopes + (source.name.map { [$0] } ?? [])
      for index in found.range { result[index] = found.isEnd ? frame.scopes : named }
      let base = found.isEnd ? frame.scopes : named
      let captures = found.isEnd ? source.endCaptures : source.beginCaptures ?? source.captures
      for (key, capture) in captures ?? [:] {
        guard let group = Int(key), group < found.groups.count, let range = found.groups[group]
        else { continue }
        for index in range { result[index] = base + [capture.name] }
      }
      if found.isEnd {
        stack.removeLast()
      } else if source.begin != nil {
        stack.append(Frame(rule: found.rule, scopes: named))
      }
      // A region that ends where it stands must not keep the line for ever.
      idle = found.range.upperBound == position ? idle + 1 : 0
      position = found.range.upperBound + (idle > 8 ? 1 : 0)
    }
    return result
  }

  /// The match that begins first; the end of the region goes before what is inside it.
  private func first(
    in line: [UInt8], from position: Int, _ frame: Frame, _ known: inout [Int: [Range<Int>?]?]
  ) -> Found? {
    var best: Found?
    func consider(_ rule: Int, isEnd: Bool, _ expression: LineExpression?) {
      guard let expression else { return }
      let key = rule * 2 + (isEnd ? 1 : 0)
      if known[key].map({ $0.map { $0[0]!.lowerBound < position } ?? false }) ?? true {
        known[key] = .some(expression.firstMatch(in: line, from: position))
      }
      guard let groups = known[key]!, let place = groups[0] else { return }
      if place.lowerBound < best?.range.lowerBound ?? .max {
        best = Found(rule: rule, isEnd: isEnd, groups: groups)
      }
    }
    consider(frame.rule, isEnd: true, rules[frame.rule].end)
    for rule in rules[frame.rule].inner { consider(rule, isEnd: false, rules[rule].start) }
    return best
  }

  // MARK: Rules

  private mutating func number(of source: GrammarRule, key: String? = nil) -> Int {
    let number = rules.count
    let (start, end) = (compiled(source.match ?? source.begin), compiled(source.end))
    rules.append(Rule(source: source, start: start, end: end))
    if let key { numbers[key] = number }
    rules[number].inner = leaves(of: source)
    return number
  }

  private mutating func leaves(of rule: GrammarRule) -> [Int] {
    var found: [Int] = []
    for pattern in rule.patterns ?? [] { found += leaves(pattern) }
    return found
  }

  /// The rules with expressions of their own that a pattern stands for.
  private mutating func leaves(_ pattern: GrammarRule) -> [Int] {
    if let include = pattern.include {
      let name = String(include.dropFirst())
      guard let rule = file.repository[name] else {
        mistakes.append("there is no \(include)")
        return []
      }
      if rule.match == nil, rule.begin == nil { return leaves(of: rule) }
      return [numbers[name] ?? number(of: rule, key: name)]
    }
    let data = (try? JSONEncoder.stable.encode(pattern)) ?? Data()
    let key = String(decoding: data, as: UTF8.self)
    return [numbers[key] ?? number(of: pattern, key: key)]
  }

  private mutating func compiled(_ pattern: String?) -> LineExpression? {
    guard let pattern else { return nil }
    let expression = LineExpression(pattern)
    if expression == nil { mistakes.append(pattern) }
    return expression
  }
}

extension JSONEncoder {
  fileprivate static var stable: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }
}
