import ProvisoLanguage

extension StringBuiltin {
  func reference(_ arguments: [ReferenceValue]) throws(Fault) -> ReferenceValue {
    if self == .join { return try join(arguments) }
    if self == .format { return try format(arguments) }
    let text = try arguments[0].asText()
    let scalars = Array(text.unicodeScalars)
    switch self {
    case .contains:
      return .bool(scalars.first(Array(try arguments[1].asText().unicodeScalars), from: 0) != nil)
    case .endsWith:
      return .bool(
        scalars.reversed().starts(with: try arguments[1].asText().unicodeScalars.reversed()))
    case .startsWith: return .bool(scalars.starts(with: try arguments[1].asText().unicodeScalars))
    case .matches:
      guard let pattern = ReferencePattern(try arguments[1].asText()) else {
        throw .invalidArgument
      }
      return .bool(pattern.matches(text))
    case .charAt:
      let place = try arguments[1].asInt()
      guard (0...scalars.count).contains(place) else { throw .indexOutOfRange }
      return .text(string(scalars.dropFirst(place).prefix(1)))
    case .indexOf, .lastIndexOf: return .int(Int64(try search(scalars, arguments)))
    case .lowerAscii: return .text(string(scalars.map { $0.shifted(in: "A"..."Z", by: 32) }))
    case .upperAscii: return .text(string(scalars.map { $0.shifted(in: "a"..."z", by: -32) }))
    case .quote: return .text(quote(scalars))
    case .replace: return .text(try replace(scalars, arguments))
    case .split: return .list(try split(scalars, arguments).map { .text($0) })
    case .substring:
      let start = try arguments[1].asInt()
      let end = arguments.count > 2 ? try arguments[2].asInt() : scalars.count
      guard 0 <= start, start <= end, end <= scalars.count else { throw .indexOutOfRange }
      return .text(string(scalars[start..<end]))
    case .trim:
      let rest = scalars.drop { $0.properties.isWhitespace }
      return .text(
        string(rest.reversed().drop { $0.properties.isWhitespace }.reversed()))
    case .join, .format: throw .noOverload
    }
  }

  private func join(_ arguments: [ReferenceValue]) throws(Fault) -> ReferenceValue {
    var texts: [String] = []
    for element in try arguments[0].asList() { texts.append(try element.asText()) }
    return .text(texts.joined(separator: arguments.count > 1 ? try arguments[1].asText() : ""))
  }

  private func search(
    _ scalars: [Unicode.Scalar], _ arguments: [ReferenceValue]
  ) throws(Fault) -> Int {
    let wanted = Array(try arguments[1].asText().unicodeScalars)
    let isLast = self == .lastIndexOf
    let offset = arguments.count > 2 ? try arguments[2].asInt() : (isLast ? scalars.count : 0)
    guard (0...scalars.count).contains(offset) else { throw .indexOutOfRange }
    let places = isLast ? Array((0...offset).reversed()) : Array(offset...scalars.count)
    return places.first { scalars.dropFirst($0).starts(with: wanted) } ?? -1
  }

  private func quote(_ scalars: [Unicode.Scalar]) -> String {
    let escapes: [Unicode.Scalar: String] = [
      "\u{7}": "\\a", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
      "\u{B}": "\\v", "\\": "\\\\", "\"": "\\\"",
    ]
    return "\"" + scalars.map { escapes[$0] ?? String(Character($0)) }.joined() + "\""
  }

  private func replace(
    _ scalars: [Unicode.Scalar], _ arguments: [ReferenceValue]
  ) throws(Fault) -> String {
    let old = Array(try arguments[1].asText().unicodeScalars)
    let new = try arguments[2].asText()
    let count = arguments.count > 3 ? try arguments[3].asInt() : -1
    var result = ""
    var place = 0
    var done = 0
    while place <= scalars.count {
      let stands = scalars.dropFirst(place).starts(with: old)
      if stands, count < 0 || done < count {
        result += new
        done += 1
        place += old.count
        guard old.isEmpty else { continue }
      }
      if place < scalars.count { result.unicodeScalars.append(scalars[place]) }
      place += 1
    }
    return result
  }

  private func split(
    _ scalars: [Unicode.Scalar], _ arguments: [ReferenceValue]
  ) throws(Fault) -> [String] {
    let separator = Array(try arguments[1].asText().unicodeScalars)
    let most = arguments.count > 2 ? try arguments[2].asInt() : -1
    if most == 0 { return [] }
    var parts: [String] = []
    var rest = scalars[...]
    while most < 0 || parts.count < most - 1 {
      if separator.isEmpty {
        guard rest.count > 1 else { break }
        parts.append(string(rest.prefix(1)))
        rest = rest.dropFirst()
      } else {
        guard let place = Array(rest).first(separator, from: 0) else { break }
        parts.append(string(rest.prefix(place)))
        rest = rest.dropFirst(place + separator.count)
      }
    }
    if separator.isEmpty, rest.isEmpty { return parts }
    return parts + [string(rest)]
  }

  /// `%s`, `%d` and `%%` only: no generated policy uses more.
  private func format(_ arguments: [ReferenceValue]) throws(Fault) -> ReferenceValue {
    var values = try arguments[1].asList()[...]
    var result = ""
    var scalars = Array(try arguments[0].asText().unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let verb = scalars.popFirst()
      if verb == "%" {
        result += "%"
        continue
      }
      guard let value = values.popFirst() else { throw .invalidArgument }
      switch (verb, value) {
      case ("s", .string(let text)): result += text.string
      case ("s", .bool(let truth)): result += truth ? "true" : "false"
      case ("s", .int(let number)), ("d", .int(let number)): result += String(number)
      default: throw .invalidArgument
      }
    }
    return .text(result)
  }
}

private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var text = ""
  text.unicodeScalars.append(contentsOf: scalars)
  return text
}

extension [Unicode.Scalar] {
  /// Where other text first stands.
  fileprivate func first(_ wanted: [Unicode.Scalar], from start: Int) -> Int? {
    (start...count).first { dropFirst($0).starts(with: wanted) }
  }
}

extension Unicode.Scalar {
  fileprivate func shifted(in range: ClosedRange<Unicode.Scalar>, by distance: Int) -> Self {
    range.contains(self) ? Unicode.Scalar(UInt8(Int(value) + distance)) : self
  }
}
