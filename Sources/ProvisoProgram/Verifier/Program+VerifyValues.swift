import ProvisoJSON

extension Program {
  /// Strings, blobs, constants and sets.
  func verifyValues() throws(ProgramFault) {
    try verifyStrings()
    try verifyBlobs()
    try verifyConstants()
    try verifySets()
  }

  /// Strings fill their bytes one after the other; each is UTF-8.
  private func verifyStrings() throws(ProgramFault) {
    let all = section(.stringBytes)
    var next = 0
    for number in 0..<stringCount {
      let record = StringRecord(record(.strings, number))
      guard Int(record.offset) == next, Int(record.length) <= all.count &- next else {
        throw fault(.string, .strings, number)
      }
      next &+= Int(record.length)
      guard Self.isText(string(number)) else { throw fault(.string, .strings, number) }
    }
    guard next == all.count else { throw fault(.string, .stringBytes, 0) }
  }

  private static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
    var place = 0
    while place < bytes.count {
      if start[place] < 0x80 {
        place &+= 1
        continue
      }
      let length = UTF8Sequence.length(start + place, atMost: bytes.count &- place)
      guard length > 0 else { return false }
      place &+= length
    }
    return true
  }

  /// Blobs fill their bytes one after the other, each padded to a multiple of eight.
  private func verifyBlobs() throws(ProgramFault) {
    let all = section(.blobBytes)
    var next = 0
    for number in 0..<blobCount {
      let words = record(.blobs, number)
      let record = BlobRecord(words)
      guard Int(record.offset) == next, Int(record.length) <= all.count &- next,
        BlobRecord.Kind(rawValue: words.word(2)) != nil
      else { throw fault(.blob, .blobs, number) }
      next = (next &+ Int(record.length) &+ 7) & ~7
    }
    guard next == all.count else { throw fault(.blob, .blobBytes, 0) }
  }

  private func verifyConstants() throws(ProgramFault) {
    var next: UInt32 = 0
    for number in 0..<constantCount {
      guard isSound(constant(number), number, &next) else {
        throw fault(.constant, .constants, number)
      }
    }
  }

  /// `next` is the first constant that can be an element of a list that follows.
  private func isSound(_ record: ConstantRecord, _ number: UInt32, _ next: inout UInt32) -> Bool {
    guard let kind = record.kind else { return false }
    let payload = record.payload
    switch kind {
    case .list: return isSound(elements: record, record.count, number, &next)
    case .map:
      guard record.count <= UInt32.max / 2 else { return false }
      return isSound(elements: record, record.count &* 2, number, &next)
    case .null, .int, .uint, .double, .duration: return record.height == 0 && record.count == 0
    case .bool: return record.height == 0 && record.count == 0 && payload <= 1
    case .timestamp: return record.height == 0 && record.count < 1_000_000_000
    case .reversibility: return record.height == 0 && record.count == 0 && payload <= 2
    case .stakes: return record.height == 0 && record.count == 0 && payload <= 3
    case .string, .type:
      return record.height == 0 && payload < UInt64(stringCount)
        && Int(record.count) == string(UInt32(payload)).count
    case .bytes:
      guard record.height == 0, payload < UInt64(blobCount) else { return false }
      let blob = blob(UInt32(payload))
      return blob.kind == .bytes && blob.length == record.count
    }
  }

  /// Elements stand behind their list, belong to no other, and are nested less deep.
  private func isSound(
    elements record: ConstantRecord, _ count: UInt32, _ number: UInt32, _ next: inout UInt32
  ) -> Bool {
    guard record.height >= 1, record.height <= ConstantRecord.deepest else { return false }
    guard count > 0 else { return record.payload == 0 }
    guard record.payload > UInt64(number), record.payload >= UInt64(next),
      record.payload < UInt64(constantCount),
      UInt64(count) <= UInt64(constantCount) &- record.payload
    else { return false }
    let first = UInt32(record.payload)
    for element in first..<(first &+ count) where constant(element).height >= record.height {
      return false
    }
    next = first &+ count
    return true
  }

  /// Sets fill their words one after the other; each place holds a constant of the set's kind.
  private func verifySets() throws(ProgramFault) {
    let all = count(.setWords)
    let places = start(of: .setWords)
    var next: UInt32 = 0
    for number in 0..<setCount {
      let words = record(.sets, number)
      let set = SetRecord(words)
      guard SetRecord.Kind(rawValue: words.word(0)) != nil, set.first == next,
        1...24 ~= set.bits, 1...24 ~= set.displacementBits, set.wordCount <= all &- next
      else { throw fault(.set, .sets, number) }
      for place in (next &+ 1 &<< set.displacementBits)..<(next &+ set.wordCount) {
        let element = places.word(Int(place))
        guard element == 0 || isElement(element &- 1, of: set) else {
          throw fault(.set, .setWords, place)
        }
      }
      next &+= set.wordCount
    }
    guard next == all else { throw fault(.set, .setWords, 0) }
  }

  /// A constant follows each element: of a map's keys the value.
  private func isElement(_ number: UInt32, of set: SetRecord) -> Bool {
    guard number < constantCount &- 1, let kind = constant(number).kind else { return false }
    switch set.kind {
    case .strings: return kind == .string
    case .numbers: return kind == .int || kind == .uint || kind == .double
    }
  }
}
