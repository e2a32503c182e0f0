/// Reads one document in one pass, without recursion, onto a tape.
///
/// Functions that are rarely needed do not mutate, so that the state can stay in registers.
struct Scanner {
  let base: UnsafePointer<UInt8>
  let count: Int
  let dialect: Dialect
  var position = 0

  let nodes: UnsafeMutablePointer<Node>
  private(set) var used: UInt32 = 1
  /// Where the next unescaped text goes.
  var text: UnsafeMutablePointer<UInt8>
  let slots: UnsafeMutablePointer<UInt64>

  /// The open container, 0 outside; what closes it, and how many parts it has so far.
  private var container: UInt32 = 0
  private var closing: UInt8 = 0
  private var parts: UInt32 = 0
  private var depthLeft: Int
  private var partsLeft: Int

  init(
    _ start: UnsafeRawPointer, _ count: Int, _ dialect: Dialect, _ limits: JSONLimits,
    _ storage: TapeStorage
  ) {
    base = start.assumingMemoryBound(to: UInt8.self)
    self.count = count
    self.dialect = dialect
    nodes = storage.nodes
    text = storage.text
    slots = storage.slots
    depthLeft = max(0, limits.depth)
    partsLeft = max(0, limits.parts)
  }

  mutating func document() throws(JSONError) {
    guard !startsWithMark else { throw JSONError(.byteOrderMark, at: 0) }
    repeat { try value() } while try advance()
    while position < count, Self.isSpace(base[position]) { position += 1 }
    guard position == count else { throw JSONError(.trailingText, at: position) }
  }

  @inline(__always)
  private mutating func value() throws(JSONError) {
    let byte = try significant()
    switch byte {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "{"): try open(.object, closing: UInt8(ascii: "}"))
    case UInt8(ascii: "["): try open(.array, closing: UInt8(ascii: "]"))
    case UInt8(ascii: "t"): try word(.true, 0x6575_7274, skip: 0)
    case UInt8(ascii: "f"): try word(.false, 0x6573_6C61, skip: 1)
    case UInt8(ascii: "n"): try word(.null, 0x6C6C_756E, skip: 0)
    default: throw unexpected(byte)
    }
  }

  /// Closes what is complete and steps to the next value; false when the document is complete.
  @inline(__always)
  private mutating func advance() throws(JSONError) -> Bool {
    while container != 0 {
      var byte = try significant()
      if byte == closing {
        try close()
        continue
      }
      if parts != 0 {
        guard byte == UInt8(ascii: ",") else { throw JSONError(.missingComma, at: position) }
        let comma = position
        position &+= 1
        byte = try significant()
        guard byte != closing else { throw JSONError(.trailingComma, at: comma) }
      }
      partsLeft &-= 1
      guard partsLeft >= 0 else { throw JSONError(.tooManyParts, at: position) }
      parts &+= 1
      if closing == UInt8(ascii: "}") { try name(byte) }
      return true
    }
    return false
  }

  @inline(__always)
  private mutating func name(_ first: UInt8) throws(JSONError) {
    guard first == UInt8(ascii: "\"") else { throw JSONError(.missingName, at: position) }
    try string()
    guard try significant() == UInt8(ascii: ":") else {
      throw JSONError(.missingColon, at: position)
    }
    position &+= 1
  }

  @inline(__always)
  private mutating func open(_ kind: Tape.Kind, closing byte: UInt8) throws(JSONError) {
    depthLeft &-= 1
    guard depthLeft >= 0 else { throw JSONError(.tooDeep, at: position) }
    nodes[Int(container)].payload = UInt64(parts)
    let inner = used
    append(Node(kind, extent: container, source: position))
    container = inner
    closing = byte
    parts = 0
    position &+= 1
  }

  @inline(__always)
  private mutating func close() throws(JSONError) {
    let node = nodes[Int(container)]
    if dialect == .interchange, node.kind == .object, parts > 1 {
      let repeated = repeatedName(in: container, members: Int(parts))
      guard repeated == 0 else {
        throw JSONError(.duplicateName, at: Int(nodes[Int(repeated)].source))
      }
    }
    nodes[Int(container)] = Node(
      node.kind, payload: UInt64(parts), extent: used, source: Int(node.source))
    container = node.extent
    parts = UInt32(truncatingIfNeeded: nodes[Int(container)].payload)
    closing = nodes[Int(container)].kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
    depthLeft &+= 1
    position &+= 1
  }

  @inline(__always)
  private mutating func word(
    _ kind: Tape.Kind, _ letters: UInt32, skip: Int
  ) throws(JSONError) {
    let start = position &+ skip
    guard
      start &+ 4 <= count,
      UnsafeRawPointer(base + start).loadUnaligned(as: UInt32.self) == letters.littleEndian
    else { throw JSONError(.unknownWord, at: position) }
    append(Node(kind, source: position))
    position = start &+ 4
  }

  /// The storage has room for every node that a document of its length can have.
  @inline(__always)
  mutating func append(_ node: Node) {
    nodes[Int(used)] = node
    used &+= 1
  }

  /// Skips white space and gives the byte after it, which is not taken.
  @inline(__always)
  private mutating func significant() throws(JSONError) -> UInt8 {
    while position < count {
      let byte = base[position]
      guard Self.isSpace(byte) else { return byte }
      position &+= 1
    }
    throw JSONError(used == 1 ? .missingValue : .unfinished, at: count)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    let spaces: UInt64 = 1 << 0x20 | 1 << 0x0D | 1 << 0x0A | 1 << 0x09
    return byte <= 0x20 && spaces &>> UInt64(byte) & 1 == 1
  }

  private var startsWithMark: Bool {
    count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF
  }

  private func unexpected(_ byte: UInt8) -> JSONError {
    let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    return JSONError(isLetter ? .unknownWord : .missingValue, at: position)
  }
}
