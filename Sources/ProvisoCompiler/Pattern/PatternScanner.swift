/// The code points of a pattern, and how far they are read.
struct PatternScanner {
  private let scalars: [Unicode.Scalar]
  private(set) var position = 0

  init(_ pattern: [UInt8]) throws(PatternError) {
    var scalars: [Unicode.Scalar] = []
    var parser = UTF8.ForwardParser()
    var bytes = pattern.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let encoded):
        scalars.append(UTF8.decode(encoded))
        offset += encoded.count
      case .error: throw PatternError(kind: .notUnicode, offset: offset)
      case .emptyInput:
        self.scalars = scalars
        return
      }
    }
  }

  var next: Unicode.Scalar? { peek(0) }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  mutating func take() { position += 1 }

  mutating func back(to earlier: Int) { position = earlier }

  /// Takes `scalar` if it comes next.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  /// Whether `text` comes next.
  func sees(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { peek($0)?.value == UInt32(wanted[$0]) }
    }
  }

  /// Takes what stands before `end`, and `end`; nothing where `end` is absent.
  mutating func upTo(_ end: StaticString) -> [Unicode.Scalar]? {
    let start = position
    while next != nil {
      if sees(end) {
        defer { position += end.utf8CodeUnitCount }
        return Array(scalars[start..<position])
      }
      position += 1
    }
    position = start
    return nil
  }

  func error(_ kind: PatternError.Kind) -> PatternError { error(kind, at: position) }

  func error(_ kind: PatternError.Kind, at place: Int) -> PatternError {
    let width = scalars.prefix(place).reduce(0) { $0 + UTF8.width($1) }
    return PatternError(kind: kind, offset: width)
  }
}

extension PatternScanner {
  /// `{n}`, `{n,}` or `{n,m}`; anything else is no repetition, and nothing is taken.
  mutating func countedRepetition() -> (least: Int, most: Int?)? {
    let start = position
    guard skip("{"), let least = count() else {
      position = start
      return nil
    }
    if skip("}") { return (least, least) }
    if skip(",") {
      if skip("}") { return (least, nil) }
      if let most = count(), skip("}") { return (least, most) }
    }
    position = start
    return nil
  }

  /// Digits without a needless zero in front; what is beyond any bound stays beyond it.
  private mutating func count() -> Int? {
    let start = position
    var value = 0
    while let digit = next?.value, 0x30...0x39 ~= digit {
      value = min(value * 10 + Int(digit - 0x30), 1_000_000)
      position += 1
    }
    let length = position - start
    return length == 0 || (length > 1 && scalars[start] == "0") ? nil : value
  }
}
