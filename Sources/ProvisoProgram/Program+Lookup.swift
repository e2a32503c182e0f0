extension Program {
  /// The constant of `set` that alone can equal a value of this hash, or `none`. The hash is
  /// `ProgramHash` of the value with the seed of the set.
  package func candidate(_ hash: UInt64, in set: SetRecord) -> UInt32 {
    let words = start(of: .setWords) + Int(set.first)
    let bucket = ProgramHash.bucket(hash, bits: set.displacementBits)
    let place = ProgramHash.place(hash, displacement: words.word(bucket), bits: set.bits)
    return words.word((1 &<< Int(set.displacementBits)) &+ place) &- 1
  }

  /// The constant of a set of strings that is `text`, or `none`.
  package func find(_ text: UnsafeRawBufferPointer, in set: SetRecord) -> UInt32 {
    let found = candidate(ProgramHash.text(text, seed: set.seed), in: set)
    guard found != none else { return none }
    let string = string(UInt32(truncatingIfNeeded: constant(found).payload))
    return Self.agree(string, text) ? found : none
  }

  /// The declared action of this wire name, or `none`.
  package func action(named name: UnsafeRawBufferPointer) -> UInt32 {
    let table = section(.actionTable)
    guard table.count >= 12, name.count <= Self.longestName else { return none }
    let words = table.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt32.self)
    let displacementBits = words.word(1)
    let hash = ProgramHash.text(name, seed: words.word(0))
    let bucket = ProgramHash.bucket(hash, bits: displacementBits)
    let place = ProgramHash.place(hash, displacement: words.word(3 &+ bucket), bits: words.word(2))
    let found = words.word(3 &+ (1 &<< Int(displacementBits)) &+ place) &- 1
    guard found != none, Self.agree(string(action(found).name), name) else { return none }
    return found
  }

  /// The longest prefix that covers an undeclared type of this wire name, or `none`.
  package func prefix(covering name: UnsafeRawBufferPointer) -> UInt32 {
    guard prefixCount > 0 else { return none }
    var found = none
    var isQuoted = false
    var end = 0
    while end < min(name.count, Self.longestName &+ 1) {
      let byte = name[end]
      if byte == UInt8(ascii: "`") { isQuoted.toggle() }
      if byte == UInt8(ascii: "."), !isQuoted {
        let head = UnsafeRawBufferPointer(rebasing: name[..<end])
        let prefix = prefix(named: head)
        if prefix != none { found = prefix }
      }
      end &+= 1
    }
    return found
  }

  /// The rules for an undeclared type of this wire name.
  package func rules(undeclared name: UnsafeRawBufferPointer) -> Run {
    let prefix = prefix(covering: name)
    return prefix == none ? setup.globalRules : self.prefix(prefix).rules
  }

  private func prefix(named name: UnsafeRawBufferPointer) -> UInt32 {
    var low: UInt32 = 0
    var high = prefixCount
    while low < high {
      let middle = low &+ (high &- low) / 2
      let candidate = string(prefix(middle).name)
      if Self.agree(candidate, name) { return middle }
      if Self.precedes(candidate, name) { low = middle &+ 1 } else { high = middle }
    }
    return none
  }

  /// Bytes of the longest name of an action: what bounds the work of finding one.
  package static let longestName = 1_024

  static func agree(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard left.count == right.count else { return false }
    var place = 0
    while place < left.count {
      if left[place] != right[place] { return false }
      place &+= 1
    }
    return true
  }

  /// Whether `left` stands before `right` in the order of bytes, which is that of code points.
  static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place < left.count, place < right.count {
      if left[place] != right[place] { return left[place] < right[place] }
      place &+= 1
    }
    return left.count < right.count
  }
}
