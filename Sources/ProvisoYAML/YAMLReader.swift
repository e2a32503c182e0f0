import CYAML

/// Reads the one document of a YAML text through libyaml.
package struct YAMLReader {
  private var parser: YAMLParser
  private var nodes = 0
  private static let mostNodes = 2_000_000
  private static let mostDepth = 64

  /// The document of `bytes`; an empty text is null. Aliases are refused: they could grow a small
  /// file without bound, and nothing that is reviewed should need them.
  package static func read(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode {
    var reader = YAMLReader(parser: YAMLParser(bytes))
    defer { reader.parser.close() }
    return try reader.document()
  }

  private mutating func document() throws(YAMLError) -> YAMLNode {
    var event = try parser.next()
    while event.kind == .streamStart || event.kind == .documentStart { event = try parser.next() }
    guard event.kind != .streamEnd else { return YAMLNode(value: .null, mark: event.mark) }
    let root = try node(event, depth: 1)
    event = try parser.next()
    while event.kind == .documentEnd { event = try parser.next() }
    guard event.kind == .streamEnd else {
      throw YAMLError(message: "one document is expected, a second begins here", mark: event.mark)
    }
    return root
  }

  private mutating func node(_ event: YAMLParser.Event, depth: Int) throws(YAMLError) -> YAMLNode {
    nodes += 1
    guard nodes <= Self.mostNodes, depth <= Self.mostDepth else {
      throw YAMLError(message: "the document is too large or too deep", mark: event.mark)
    }
    switch event.kind {
    case .scalar:
      return YAMLNode(value: YAMLScalar.value(of: event), mark: event.mark)
    case .sequenceStart:
      return try list(from: event, depth: depth)
    case .mappingStart:
      return try map(from: event, depth: depth)
    case .alias:
      throw YAMLError(message: "aliases are not read; write the value out", mark: event.mark)
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      throw YAMLError(message: "a value is expected here", mark: event.mark)
    }
  }

  private mutating func list(
    from start: YAMLParser.Event, depth: Int
  ) throws(YAMLError) -> YAMLNode {
    var elements: [YAMLNode] = []
    var event = try parser.next()
    while event.kind != .sequenceEnd {
      elements.append(try node(event, depth: depth + 1))
      event = try parser.next()
    }
    return YAMLNode(value: .list(elements), mark: start.mark)
  }

  private mutating func map(
    from start: YAMLParser.Event, depth: Int
  ) throws(YAMLError) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    var keys: Set<[UInt8]> = []
    var event = try parser.next()
    while event.kind != .mappingEnd {
      guard event.kind == .scalar else {
        throw YAMLError(message: "a key must be a plain word or a string", mark: event.mark)
      }
      guard keys.insert(Array(event.text.utf8)).inserted else {
        throw YAMLError(message: "the key '\(event.text)' stands twice", mark: event.mark)
      }
      let value = try node(try parser.next(), depth: depth + 1)
      entries.append(YAMLNode.Entry(key: event.text, keyMark: event.mark, value: value))
      event = try parser.next()
    }
    return YAMLNode(value: .map(entries), mark: start.mark)
  }
}
