import CYAML

/// libyaml's stream of events over bytes held in memory.
struct YAMLParser {
  /// A step through the document.
  struct Event {
    enum Kind {
      case streamStart, streamEnd, documentStart, documentEnd
      case scalar, alias, sequenceStart, sequenceEnd, mappingStart, mappingEnd
    }

    let kind: Kind
    let mark: YAMLNode.Mark
    /// Of a scalar.
    var text = ""
    var isPlain = false
    var tag: String?
  }

  // libyaml keeps pointers into its parser and its input: both live at fixed places.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  func close() {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  mutating func next() throws(YAMLError) -> Event {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
      defer { yaml_event_delete(&event) }
      if let found = Self.event(of: event) { return found }
    }
  }

  private static func event(of event: yaml_event_t) -> Event? {
    let mark = YAMLNode.Mark(
      line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
    switch event.type {
    case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, mark: mark)
    case YAML_STREAM_END_EVENT: return Event(kind: .streamEnd, mark: mark)
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, mark: mark)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, mark: mark)
    case YAML_ALIAS_EVENT: return Event(kind: .alias, mark: mark)
    case YAML_SEQUENCE_START_EVENT: return Event(kind: .sequenceStart, mark: mark)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, mark: mark)
    case YAML_MAPPING_START_EVENT: return Event(kind: .mappingStart, mark: mark)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, mark: mark)
    case YAML_SCALAR_EVENT: return scalar(event, mark: mark)
    default: return nil
    }
  }

  private static func scalar(_ event: yaml_event_t, mark: YAMLNode.Mark) -> Event {
    let data = event.data.scalar
    let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
    return Event(
      kind: .scalar, mark: mark, text: String(decoding: bytes, as: UTF8.self),
      isPlain: data.style == YAML_PLAIN_SCALAR_STYLE,
      tag: data.tag.map { String(cString: $0) })
  }

  private func problem() -> YAMLError {
    let state = parser.pointee
    let text = state.problem.map { String(cString: $0) } ?? "this is not YAML"
    let mark = YAMLNode.Mark(
      line: Int(state.problem_mark.line) + 1, column: Int(state.problem_mark.column) + 1)
    return YAMLError(message: text, mark: mark)
  }
}
