/// Writes a value of a tape as RFC 8785 prescribes: the one text that all equal documents share.
///
/// Keep one to write many: it remembers its memory, not what it wrote.
package struct Canonical {
  /// The members of all open objects, sorted in each.
  private var members: [UInt64] = []
  private var open: [Container] = []

  /// An array or object that is being written.
  private struct Container {
    let isObject: Bool
    let count: Int
    var written = 0
    /// The next element; unused in an object, whose members stand last in `members`.
    var element: UInt32
  }

  package init() {}

  /// Appends `node` and all it contains.
  ///
  /// An infinite number, which only `Dialect.standard` reads, becomes `1e999`: RFC 8785 has no
  /// text for it, and this one reads back as the same.
  package mutating func write(_ tape: Tape, _ node: UInt32, into output: inout [UInt8]) {
    var node = node
    repeat { write(one: node, of: tape, into: &output) } while advance(tape, to: &node, &output)
  }

  /// Writes a scalar, or opens a container.
  private mutating func write(one node: UInt32, of tape: Tape, into output: inout [UInt8]) {
    switch tape.kind(node) {
    case .null: Self.write("null", into: &output)
    case .false: Self.write("false", into: &output)
    case .true: Self.write("true", into: &output)
    case .number: Self.write(number: tape.number(node), into: &output)
    case .string: Self.write(string: tape.string(node), into: &output)
    case .array:
      output.append(UInt8(ascii: "["))
      open.append(Container(isObject: false, count: tape.count(node), element: node + 1))
    case .object:
      output.append(UInt8(ascii: "{"))
      open.append(Container(isObject: true, count: tape.count(node), element: 0))
      sortMembers(of: node, tape)
    }
  }

  /// Closes what is complete and steps to the next value; false when all is written.
  private mutating func advance(
    _ tape: Tape, to node: inout UInt32, _ output: inout [UInt8]
  ) -> Bool {
    while let last = open.indices.last {
      let container = open[last]
      if container.written < container.count {
        if container.written > 0 { output.append(UInt8(ascii: ",")) }
        open[last].written += 1
        if container.isObject {
          let key = MemberOrder.key(members[members.count - container.count + container.written])
          Self.write(string: tape.string(key), into: &output)
          output.append(UInt8(ascii: ":"))
          node = key + 1
        } else {
          node = container.element
          open[last].element = tape.next(node)
        }
        return true
      }
      if container.isObject { members.removeLast(container.count) }
      output.append(container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      open.removeLast()
    }
    return false
  }

  private mutating func sortMembers(of object: UInt32, _ tape: Tape) {
    let order = MemberOrder(nodes: tape.nodes)
    let start = members.count
    var key = object + 1
    for _ in 0..<tape.count(object) {
      members.append(order.entry(key))
      key = tape.next(key + 1)
    }
    members.withUnsafeMutableBufferPointer { all in
      order.sort(UnsafeMutableBufferPointer(rebasing: all[start...]))
    }
  }

  private static func write(number: Double, into output: inout [UInt8]) {
    guard number.magnitude == .infinity else { return DoubleText.write(number, into: &output) }
    write(number < 0 ? "-1e999" : "1e999", into: &output)
  }
}
