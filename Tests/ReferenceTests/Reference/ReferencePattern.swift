/// Regular expressions by backtracking, over the small syntax that generated policies use:
/// literals, `.`, classes, groups, `|`, `* + ? {n,m}`, `^`, `$`, `\d \w \s`.
struct ReferencePattern {
  indirect enum Node {
    case scalar((Unicode.Scalar) -> Bool)
    case sequence([Node])
    case choice([Node])
    case repeated(Node, Int, Int)
    case start, end
  }

  private let root: Node

  init?(_ text: String) {
    var reader = Reader(scalars: Array(text.unicodeScalars))
    guard let root = reader.choice(), reader.isAtEnd else { return nil }
    self.root = root
  }

  /// `*` stays within `/`, `**` crosses it; everything else stands for itself.
  init(glob text: String) {
    var nodes: [Node] = [.start]
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if scalar != "*" {
        nodes.append(.scalar { $0 == scalar })
      } else if scalars.first == "*" {
        while scalars.first == "*" { scalars.removeFirst() }
        nodes.append(.repeated(.scalar { _ in true }, 0, .max))
      } else {
        nodes.append(.repeated(.scalar { $0 != "/" }, 0, .max))
      }
    }
    root = .sequence(nodes + [.end])
  }

  /// Whether some part of the text matches.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return (0...scalars.count).contains { start in
      !Self.ends(root, scalars, [start]).isEmpty
    }
  }

  /// Every place where a match that begins at one of `starts` can end.
  private static func ends(
    _ node: Node, _ text: [Unicode.Scalar], _ starts: Set<Int>
  ) -> Set<Int> {
    switch node {
    case .start: return starts.filter { $0 == 0 }
    case .end: return starts.filter { $0 == text.count }
    case .scalar(let holds):
      return Set(starts.filter { $0 < text.count && holds(text[$0]) }.map { $0 + 1 })
    case .sequence(let nodes): return nodes.reduce(starts) { ends($1, text, $0) }
    case .choice(let nodes):
      return nodes.reduce(into: []) { $0.formUnion(ends($1, text, starts)) }
    case .repeated(let inner, let least, let most):
      var current = starts
      var found = least == 0 ? starts : []
      var round = 1
      while round <= most, !current.isEmpty {
        let next = ends(inner, text, current)
        if round >= least {
          if next.isSubset(of: found) { break }
          found.formUnion(next)
        }
        current = next
        round += 1
      }
      return found
    }
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var place = 0

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var isAtEnd: Bool { place == scalars.count }
    var next: Unicode.Scalar? { isAtEnd ? nil : scalars[place] }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard next == scalar else { return false }
      place += 1
      return true
    }

    mutating func choice() -> Node? {
      var choices: [Node] = []
      repeat {
        guard let one = sequence() else { return nil }
        choices.append(one)
      } while take("|")
      return choices.count == 1 ? choices[0] : .choice(choices)
    }

    mutating func sequence() -> Node? {
      var nodes: [Node] = []
      while let next, next != "|", next != ")" {
        guard let atom = atom(), let node = repetition(of: atom) else { return nil }
        nodes.append(node)
      }
      return .sequence(nodes)
    }

    mutating func repetition(of node: Node) -> Node? {
      if take("*") { return .repeated(node, 0, .max) }
      if take("+") { return .repeated(node, 1, .max) }
      if take("?") { return .repeated(node, 0, 1) }
      guard take("{") else { return node }
      guard let least = number() else { return nil }
      var most = least
      if take(",") { most = number() ?? .max }
      return take("}") ? .repeated(node, least, most) : nil
    }

    mutating func number() -> Int? {
      var digits = ""
      while let next, ("0"..."9").contains(next) {
        digits.unicodeScalars.append(next)
        place += 1
      }
      return Int(digits)
    }

    mutating func atom() -> Node? {
      if take("^") { return .start }
      if take("$") { return .end }
      if take(".") { return .scalar { $0 != "\n" } }
      if take("(") {
        if take("?") { guard take(":") else { return nil } }
        guard let inner = choice(), take(")") else { return nil }
        return inner
      }
      if take("[") { return set() }
      return single().map { Node.scalar($0) }
    }

    mutating func single() -> ((Unicode.Scalar) -> Bool)? {
      guard let scalar = next else { return nil }
      place += 1
      guard scalar == "\\" else { return { $0 == scalar } }
      guard let letter = next else { return nil }
      place += 1
      switch letter {
      case "d": return { ("0"..."9").contains($0) }
      case "w":
        return {
          $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) || $0 == "_"
        }
      case "s": return { "\t\n\u{C}\r ".unicodeScalars.contains($0) }
      default: return { $0 == letter }
      }
    }

    mutating func set() -> Node? {
      let isNegated = take("^")
      var parts: [(Unicode.Scalar) -> Bool] = []
      while let scalar = next, scalar != "]" {
        if place + 2 < scalars.count, scalars[place + 1] == "-", scalars[place + 2] != "]" {
          let last = scalars[place + 2]
          guard scalar <= last else { return nil }
          parts.append { (scalar...last).contains($0) }
          place += 3
        } else {
          guard let part = single() else { return nil }
          parts.append(part)
        }
      }
      guard take("]") else { return nil }
      return .scalar { scalar in parts.contains { $0(scalar) } != isNegated }
    }
  }
}
