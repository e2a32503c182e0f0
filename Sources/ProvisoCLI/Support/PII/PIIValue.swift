import ProvisoJSON

/// A string, a number or the name of a member in a record: its text, where it stands in the bytes
/// of the record, and the path to it. A list of strings and numbers is one, too: its elements,
/// joined, since what stands in several may be one.
struct PIIValue {
  let text: [UInt8]
  /// The whole token, quotes included.
  let token: Range<Int>
  let path: [UInt8]
  /// The object that it is a name in, if it is one.
  let object: UInt32?
  /// Of a list, where each element stands in the text, and the place of the first element among
  /// all values.
  var elements: [Range<Int>] = []
  var firstElement = 0

  /// All of a record, in their order.
  static func all(in tape: Tape, _ bytes: UnsafeRawBufferPointer) -> [PIIValue] {
    var walk = Walk(tape: tape, bytes: bytes)
    walk.visit(Tape.root, [])
    return walk.values
  }

  private struct Walk {
    let tape: Tape
    let bytes: UnsafeRawBufferPointer
    var values: [PIIValue] = []

    mutating func visit(_ node: UInt32, _ path: [UInt8]) {
      switch tape.kind(node) {
      case .null, .false, .true: break
      case .string: add(node, Array(tape.string(node)), path)
      case .number: add(node, Array(bytes[token(of: node)]), path)
      case .array:
        var element = node + 1
        var isPlain = tape.count(node) > 1
        let first = values.count
        for index in 0..<tape.count(node) {
          isPlain = isPlain && (tape.kind(element) == .string || tape.kind(element) == .number)
          visit(element, path + Array("[\(index)]".utf8))
          element = tape.next(element)
        }
        if isPlain { addJoined(from: first, path) }
      case .object:
        var name = node + 1
        for _ in 0..<tape.count(node) {
          let text = Array(tape.string(name))
          add(name, text, path, in: node)
          visit(tape.next(name), PIIValue.path(path, text))
          name = tape.next(tape.next(name))
        }
      }
    }

    private mutating func add(
      _ node: UInt32, _ text: [UInt8], _ path: [UInt8], in object: UInt32? = nil
    ) {
      values.append(PIIValue(text: text, token: token(of: node), path: path, object: object))
    }

    private mutating func addJoined(from first: Int, _ path: [UInt8]) {
      var text: [UInt8] = []
      var elements: [Range<Int>] = []
      for value in values[first...] {
        elements.append(text.count..<text.count + value.text.count)
        text += value.text
      }
      let token = values[first].token.lowerBound..<values[values.count - 1].token.upperBound
      values.append(
        PIIValue(
          text: text, token: token, path: path, object: nil, elements: elements,
          firstElement: first))
    }

    private func token(of node: UInt32) -> Range<Int> {
      let start = tape.source(node)
      var end = start + 1
      if bytes[start] == 0x22 {
        while bytes[end] != 0x22 { end += bytes[end] == 0x5C ? 2 : 1 }
        return start..<end + 1
      }
      while end < bytes.count, !isDelimiter(bytes[end]) { end += 1 }
      return start..<end
    }

    private func isDelimiter(_ byte: UInt8) -> Bool {
      byte <= 0x20 || byte == 0x2C || byte == 0x5D || byte == 0x7D
    }
  }

  /// A path and a name; names that are no identifiers stand in back quotes.
  private static func path(_ path: [UInt8], _ name: [UInt8]) -> [UInt8] {
    let isPlain =
      !name.isEmpty
      && name.allSatisfy {
        $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
      }
    let point: [UInt8] = path.isEmpty ? [] : [0x2E]
    return path + point + (isPlain ? name : [0x60] + name + [0x60])
  }
}
