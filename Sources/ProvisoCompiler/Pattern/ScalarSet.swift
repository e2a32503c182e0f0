/// A set of code points: ranges in order, neither touching nor overlapping.
struct ScalarSet: Hashable, Sendable {
  struct Range: Hashable, Sendable {
    let first: UInt32
    let last: UInt32
  }

  static let greatest: UInt32 = 0x10FFFF
  static let all = ScalarSet([Range(first: 0, last: greatest)])

  private(set) var ranges: [Range]

  /// The set of what any of `ranges` holds, in whatever order they come.
  init(_ ranges: [Range]) {
    self.ranges = []
    for range in ranges.sorted(by: { $0.first < $1.first }) {
      guard let previous = self.ranges.last, range.first <= previous.last + 1 else {
        self.ranges.append(range)
        continue
      }
      let last = max(previous.last, range.last)
      self.ranges[self.ranges.count - 1] = Range(first: previous.first, last: last)
    }
  }

  init(_ single: UInt32) { ranges = [Range(first: single, last: single)] }

  var isEmpty: Bool { ranges.isEmpty }

  var complement: ScalarSet {
    var gaps: [Range] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.first > next { gaps.append(Range(first: next, last: range.first - 1)) }
      next = range.last + 1
    }
    if next <= Self.greatest { gaps.append(Range(first: next, last: Self.greatest)) }
    return ScalarSet(gaps)
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= scalar
  }
}

extension ScalarSet {
  /// `text` holds pairs of ASCII characters, the ends of ranges: `"azAZ"`.
  init(pairs text: StaticString) {
    let bytes = text.withUTF8Buffer { Array($0) }
    self.init(
      stride(from: 0, to: bytes.count, by: 2).map {
        Range(first: UInt32(bytes[$0]), last: UInt32(bytes[$0 + 1]))
      })
  }

  static let newline = ScalarSet(0x0A)
  static let digits = ScalarSet(pairs: "09")
  static let spaces = ScalarSet(pairs: "\t\n\u{0C}\r  ")
  static let words = ScalarSet(pairs: "09AZaz__")

  /// The class that POSIX calls `name`: `alpha` in `[[:alpha:]]`.
  static func posix(_ name: [UInt8]) -> ScalarSet? {
    switch String(decoding: name, as: UTF8.self) {
    case "alnum": ScalarSet(pairs: "09AZaz")
    case "alpha": ScalarSet(pairs: "AZaz")
    case "ascii": ScalarSet(pairs: "\0\u{7F}")
    case "blank": ScalarSet(pairs: "\t\t  ")
    case "cntrl": ScalarSet(pairs: "\0\u{1F}\u{7F}\u{7F}")
    case "digit": digits
    case "graph": ScalarSet(pairs: "!~")
    case "lower": ScalarSet(pairs: "az")
    case "print": ScalarSet(pairs: " ~")
    case "punct": ScalarSet(pairs: "!/:@[`{~")
    case "space": ScalarSet(pairs: "\t\r  ")
    case "upper": ScalarSet(pairs: "AZ")
    case "word": words
    case "xdigit": ScalarSet(pairs: "09AFaf")
    default: nil
    }
  }
}
