import ProvisoChecker
import ProvisoLanguage
import ProvisoText

/// Terms as they are written, and constants one unit away.
struct TermTexts {
  let files: [SourceFile]

  /// On one line, without needless spaces.
  func text(_ term: Term) -> String {
    files.indices.contains(Int(term.place.file))
      ? Self.oneLine(files[Int(term.place.file)].text(term.place.span)) : ""
  }

  /// What stands on both sides of the operator. Where a parameter of a let was replaced, its
  /// argument stands elsewhere, and the text is that of the let.
  func sides(of node: OperationTerm) -> (left: String, right: String) {
    let whole = node.place.span
    guard node.left.place != node.place, files.indices.contains(Int(node.place.file)) else {
      return (text(node.left), text(node.right))
    }
    let bytes = files[Int(node.place.file)].bytes
    let word = Array(node.operator.rawValue.utf8)
    let isInside =
      node.left.place.file == node.place.file && whole.start <= node.left.place.span.start
      && node.left.place.span.end <= whole.end
    var start = Int(isInside ? node.left.place.span.end : whole.start)
    while start + word.count <= Int(whole.end), !bytes[start...].starts(with: word) { start += 1 }
    guard start + word.count <= Int(whole.end) else { return (text(node.left), text(node.right)) }
    func part(_ range: Range<Int>) -> String {
      Self.oneLine(String(decoding: bytes[range], as: UTF8.self))
    }
    return (part(Int(whole.start)..<start), part(start + word.count..<Int(whole.end)))
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" })
      .joined(separator: " ")
  }

  /// The values next to a threshold, and how they are written.
  func neighbours(of term: ConstantTerm) -> [(Constant, String)] {
    let written = text(.constant(term))
    switch term.value {
    case .int(let value):
      return [value &- 1, value &+ 1].map { (.int($0), "\($0)") }
    case .uint(let value):
      return (value > 0 ? [value - 1, value + 1] : [1]).map { (.uint($0), "\($0)u") }
    case .double(let value):
      let digits = Self.decimals(in: written)
      let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
      return [-1.0, 1.0].map { step in
        let other = ((value * scale).rounded() + step) / scale
        return (.double(other), "\(other)")
      }
    case .duration(let value):
      let unit = Self.unit(in: written)
      return [(value - unit.nanoseconds), (value + unit.nanoseconds)].map {
        (.duration($0), "\($0 / unit.nanoseconds)\(unit.name)")
      }
    case .level(let scale, let rank):
      return [Int(rank) - 1, Int(rank) + 1].filter(scale.levels.indices.contains).map {
        (.level(scale, UInt8($0)), "\(scale.levels[$0])")
      }
    case .null, .bool, .string, .bytes, .timestamp, .type, .list, .map, .kinds: return []
    }
  }

  /// Digits behind the point; a lone 0 there says nothing.
  private static func decimals(in text: String) -> Int {
    guard let point = text.firstIndex(of: ".") else { return 0 }
    let digits = text[text.index(after: point)...].prefix { $0.isNumber }
    return digits == "0" ? 0 : digits.count
  }

  private static func unit(in text: String) -> (name: String, nanoseconds: Int64) {
    let second: Int64 = 1_000_000_000
    let units: [(String, Int64)] = [
      ("ms", second / 1000), ("s", second), ("m", 60 * second), ("h", 3600 * second),
      ("d", 86_400 * second), ("w", 604_800 * second),
    ]
    return units.first { text.drop { $0.isNumber } == $0.0 } ?? ("s", second)
  }
}

extension BinaryOperator {
  /// Of `&&` and `||`: the other one.
  var joint: BinaryOperator? {
    switch self {
    case .or: .and
    case .and: .or
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .plus, .minus,
      .times, .divided, .remainder:
      nil
    }
  }

  /// Of a comparison: what is written for it by mistake.
  var mistaken: [BinaryOperator] {
    switch self {
    case .equal: [.notEqual]
    case .notEqual: [.equal]
    case .less: [.lessOrEqual, .greaterOrEqual]
    case .lessOrEqual: [.less, .greater]
    case .greater: [.greaterOrEqual, .lessOrEqual]
    case .greaterOrEqual: [.greater, .less]
    case .or, .and, .in, .plus, .minus, .times, .divided, .remainder: []
    }
  }
}

extension Term {
  func isJoined(by joint: BinaryOperator) -> Bool {
    if case .operation(let node) = self { node.operator == joint } else { false }
  }
}

extension Verdict {
  var word: String {
    switch self {
    case .approve: "approve"
    case .route: "route"
    case .deny: "deny"
    }
  }
}

extension CheckedLimit {
  var number: Double {
    switch bound {
    case .count(let count): Double(count)
    case .sum(let sum, _): sum
    }
  }
}

extension Double {
  /// Without a needless fraction.
  var short: String { self == rounded() && magnitude < 1e15 ? "\(Int(self))" : "\(self)" }
}
