/// Finding a name that stands twice, in time that no choice of names makes quadratic.
extension Scanner {
  /// The first name of the object that stands before it already; 0 if there is none.
  func repeatedName(in object: UInt32, members: Int) -> UInt32 {
    members <= 16
      ? repeatedName(among: members, from: object &+ 1)
      : repeatedName(amongMany: members, from: object &+ 1)
  }

  /// Compares names only where a coarse hash has been seen before.
  @inline(__always)
  private func repeatedName(among members: Int, from first: UInt32) -> UInt32 {
    var seen: UInt64 = 0
    var key = first
    for _ in 0..<members {
      let bit = 1 &<< Self.hash(nodes[Int(key)].string)
      if seen & bit != 0, stands(key, since: first) { return key }
      seen |= bit
      key = next(key &+ 1)
    }
    return 0
  }

  private func stands(_ key: UInt32, since first: UInt32) -> Bool {
    var earlier = first
    while earlier != key {
      if Bytes.equal(nodes[Int(earlier)].string, nodes[Int(key)].string) { return true }
      earlier = next(earlier &+ 1)
    }
    return false
  }

  @inline(__always)
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    guard let last = name.last else { return 0 }
    return UInt64(name.count) &* 7 &+ UInt64(name[0]) &* 5 &+ UInt64(last) &* 11
      &+ UInt64(name[name.count &>> 1]) &* 3
  }

  private func repeatedName(amongMany members: Int, from first: UInt32) -> UInt32 {
    let order = MemberOrder(nodes: nodes)
    let sorted = UnsafeMutableBufferPointer(start: slots, count: members)
    var key = first
    for index in 0..<members {
      sorted[index] = order.entry(key)
      key = next(key &+ 1)
    }
    order.sort(sorted)
    var repeated: UInt32 = 0
    for index in 1..<members {
      let (former, latter) = (sorted[index - 1], sorted[index])
      let found = MemberOrder.key(latter)
      if order.namesAreEqual(former, latter), repeated == 0 || found < repeated {
        repeated = found
      }
    }
    return repeated
  }

  @inline(__always)
  private func next(_ node: UInt32) -> UInt32 {
    let found = nodes[Int(node)]
    return found.kind.rawValue >= Tape.Kind.array.rawValue ? found.extent : node &+ 1
  }
}
