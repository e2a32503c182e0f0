/// What a node is and where the next one stands. Indices come from the tape itself.
extension Tape {
  @inlinable package func kind(_ node: UInt32) -> Kind { self[node].kind }

  /// The unescaped bytes of a string or name; none for other kinds.
  @inlinable package func string(_ node: UInt32) -> UnsafeRawBufferPointer { self[node].string }

  /// The value of a number; 0 for other kinds.
  @inlinable package func number(_ node: UInt32) -> Double {
    let node = self[node]
    return node.kind == .number ? Double(bitPattern: node.payload) : 0
  }

  /// Where the node begins in the bytes that were read; for a string, its opening quote.
  @inlinable package func source(_ node: UInt32) -> Int { Int(self[node].source) }

  /// How many elements or members a container has; 0 for other kinds.
  @inlinable package func count(_ node: UInt32) -> Int {
    let node = self[node]
    return node.kind.rawValue >= Kind.array.rawValue ? Int(node.payload) : 0
  }

  /// The index after the node and all it contains.
  @inlinable package func next(_ node: UInt32) -> UInt32 {
    let found = self[node]
    return found.kind.rawValue >= Kind.array.rawValue ? found.extent : node &+ 1
  }

  /// The value of the member that has this name; 0 if there is none, or if this is no object.
  package func member(of object: UInt32, named name: UnsafeRawBufferPointer) -> UInt32 {
    guard kind(object) == .object else { return 0 }
    var key = object + 1
    for _ in 0..<count(object) {
      if Bytes.equal(string(key), name) { return key + 1 }
      key = next(key + 1)
    }
    return 0
  }

  /// The value of the member that has this name; 0 if there is none, or if this is no object.
  package func member(of object: UInt32, named name: StaticString) -> UInt32 {
    member(
      of: object,
      named: UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  @inlinable subscript(_ node: UInt32) -> Node {
    assert(node < end)
    return nodes[Int(node)]
  }
}
