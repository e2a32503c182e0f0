internal import ProvisoMachine

/// Reads a pattern in the syntax of RE2 (https://github.com/google/re2/wiki/Syntax), and refuses
/// what RE2 refuses; `\C`, a single byte, is refused as well.
struct PatternParser {
  /// What `(?imsU)` switches; `U` and captures change no answer and leave no trace.
  struct Flags {
    var foldsCase = false
    var isMultiLine = false
    var dotTakesNewline = false
  }

  /// A group that is not closed yet; the first one is the whole pattern.
  private struct Group {
    let start: Int
    let outerFlags: Flags
    var choices: [PatternNode] = []
    var sequence: [PatternNode] = []
  }

  static let depth = 250

  var scanner: PatternScanner
  var flags = Flags()
  private var groups: [Group]
  private var justRepeated = false

  static func parse(_ pattern: [UInt8]) throws(PatternError) -> PatternNode {
    var parser = PatternParser(scanner: try PatternScanner(pattern))
    return try parser.wholePattern()
  }

  private init(scanner: PatternScanner) {
    self.scanner = scanner
    groups = [Group(start: 0, outerFlags: flags)]
  }

  private mutating func wholePattern() throws(PatternError) -> PatternNode {
    while let scalar = scanner.next {
      let repeated = justRepeated
      justRepeated = false
      if try !repetition(scalar, afterAnother: repeated) { try part(scalar) }
    }
    guard groups.count == 1 else {
      throw scanner.error(.unclosedGroup, at: groups[groups.count - 1].start)
    }
    return closed(groups[0])
  }

  /// Anything but a repetition.
  private mutating func part(_ scalar: Unicode.Scalar) throws(PatternError) {
    switch scalar {
    case "(": try openGroup()
    case ")": try closeGroup()
    case "|":
      scanner.take()
      endChoice(of: &groups[groups.count - 1])
    case "[": push(.set(try bracketClass()))
    case "\\": try escaped()
    case ".":
      scanner.take()
      push(.set(flags.dotTakesNewline ? .all : ScalarSet.newline.complement))
    case "^":
      scanner.take()
      push(.assertion(flags.isMultiLine ? .lineStart : .textStart))
    case "$":
      scanner.take()
      push(.assertion(flags.isMultiLine ? .lineEnd : .textEnd))
    default:
      scanner.take()
      push(literal(scalar.value))
    }
  }

  mutating func push(_ node: PatternNode) { groups[groups.count - 1].sequence.append(node) }

  func literal(_ scalar: UInt32) -> PatternNode {
    let single = ScalarSet(scalar)
    return .set(flags.foldsCase ? CaseFolding.closure(of: single) : single)
  }
}

// MARK: Groups

extension PatternParser {
  private mutating func openGroup() throws(PatternError) {
    let start = scanner.position
    let outer = flags
    scanner.take()
    if scanner.skip("?"), try !groupHead(from: start) { return }
    guard groups.count <= Self.depth else { throw scanner.error(.tooDeep, at: start) }
    groups.append(Group(start: start, outerFlags: outer))
  }

  private mutating func closeGroup() throws(PatternError) {
    guard groups.count > 1 else { throw scanner.error(.strayParenthesis) }
    scanner.take()
    let group = groups.removeLast()
    flags = group.outerFlags
    push(closed(group))
  }

  private func endChoice(of group: inout Group) {
    group.choices.append(joined(group.sequence))
    group.sequence = []
  }

  private func closed(_ group: Group) -> PatternNode {
    if group.choices.isEmpty { return joined(group.sequence) }
    return .choice(group.choices + [joined(group.sequence)])
  }

  private func joined(_ parts: [PatternNode]) -> PatternNode {
    switch parts.count {
    case 0: .empty
    case 1: parts[0]
    default: .sequence(parts)
    }
  }
}

// MARK: Repetition

extension PatternParser {
  /// Takes `*`, `+`, `?` or `{n,m}`, each with a `?` for laziness, which changes no answer;
  /// gives false where a brace stands for itself.
  private mutating func repetition(
    _ scalar: Unicode.Scalar, afterAnother: Bool
  ) throws(PatternError) -> Bool {
    let start = scanner.position
    let bounds: (least: Int, most: Int?)
    switch scalar {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{":
      guard let counted = scanner.countedRepetition() else { return false }
      bounds = counted
    default: return false
    }
    if scalar != "{" { scanner.take() }
    _ = scanner.skip("?")
    guard !afterAnother else { throw scanner.error(.repeatedTwice, at: start) }
    guard let last = groups[groups.count - 1].sequence.popLast() else {
      throw scanner.error(.nothingToRepeat, at: start)
    }
    let node = PatternNode.repetition(last, least: bounds.least, most: bounds.most)
    if scalar == "{" { try check(bounds, of: node, at: start) }
    push(node)
    justRepeated = true
    return true
  }

  /// RE2's bounds: a count is at most 1000, and so is the product of nested ones.
  private func check(
    _ bounds: (least: Int, most: Int?), of node: PatternNode, at start: Int
  ) throws(PatternError) {
    let most = bounds.most ?? bounds.least
    guard bounds.least <= most, most <= 1000, most < 2 || node.weight <= 1000 else {
      throw scanner.error(.repeatedTooOften, at: start)
    }
  }
}
