/// Says which member or element of a document a byte belongs to: `$.arguments["a b"][3]`.
///
/// It reads the bytes before once more and keeps nothing, so that reading pays nothing for it. The
/// bytes may be anything: a document that was refused, or noise.
package struct JSONPath {
  private let bytes: UnsafeRawBufferPointer
  private let offset: Int
  private var position = 0
  private var steps: [Step] = []

  /// The way into an open container.
  private enum Step {
    case element(Int)
    case member(Range<Int>)
    /// An object whose next name has not been read.
    case object
  }

  /// Appends the path of what stands at `offset`: the place of an error, or of a node's source.
  package static func write(
    to offset: Int, in bytes: UnsafeRawBufferPointer, into output: inout [UInt8]
  ) {
    var path = JSONPath(bytes, offset)
    path.walk()
    path.write(into: &output)
  }

  private init(_ bytes: UnsafeRawBufferPointer, _ offset: Int) {
    self.bytes = bytes
    self.offset = min(max(0, offset), bytes.count)
  }

  private mutating func walk() {
    while position < offset {
      switch bytes[position] {
      case UInt8(ascii: "["): steps.append(.element(0))
      case UInt8(ascii: "{"): steps.append(.object)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = steps.popLast()
      case UInt8(ascii: ","): stepOver()
      case UInt8(ascii: "\""):
        let end = endOfString()
        // An error inside a name belongs to the object.
        if end <= offset { name(position..<end) }
        position = end
        continue
      default: break
      }
      position += 1
    }
    if position == offset, offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
      name(offset..<endOfString())
    }
  }

  /// A comma ends an element or a member.
  private mutating func stepOver() {
    switch steps.popLast() {
    case .element(let index): steps.append(.element(index + 1))
    case .member, .object: steps.append(.object)
    case nil: break
    }
  }

  /// A string in an object that awaits a name is one.
  private mutating func name(_ range: Range<Int>) {
    if case .object = steps.last { steps[steps.count - 1] = .member(range) }
  }

  /// The position after the string that begins here, or the end of the bytes.
  private func endOfString() -> Int {
    var end = position + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, bytes.count)
  }

  private func write(into output: inout [UInt8]) {
    output.append(UInt8(ascii: "$"))
    for step in steps {
      switch step {
      case .element(let index):
        output.append(UInt8(ascii: "["))
        DoubleText.write(Double(index), into: &output)
        output.append(UInt8(ascii: "]"))
      case .member(let range):
        Self.write(name: UnsafeRawBufferPointer(rebasing: bytes[range]), into: &output)
      case .object: break
      }
    }
  }
}
