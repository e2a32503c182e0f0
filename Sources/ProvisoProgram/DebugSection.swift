/// Reads where code and rules came from. The section is covered by no digest, so every step of
/// reading it is bounded anew; what does not fit is absent.
///
/// Four words: counts of files, rules and chunks, and of bytes of places. Then per file offset and
/// length of its name and of its source; per rule its place (file, line, column, start, length)
/// and offset and length, or `none`, of documentation, owner and severity; per chunk where its
/// places begin. Then the bytes of places, then of texts.
package struct DebugSection {
  /// Where something stands: lines and columns from 1, the rest in bytes.
  package struct Position: Hashable, Sendable {
    package let file: UInt32
    package let line: UInt32
    package let column: UInt32
    package let start: UInt32
    package let length: UInt32
  }

  package static let headWords = 4
  package static let fileWords = 4
  package static let ruleWords = 11

  private let program: Program
  private let bytes: UnsafeRawBufferPointer
  private let places: Int
  private let texts: Int
  package let fileCount: Int
  package let ruleCount: Int
  private let chunkCount: Int

  /// `nil` if the program has none.
  package init?(_ program: Program) {
    self.program = program
    bytes = program.section(.debug)
    guard bytes.count >= Self.headWords * 4 else { return nil }
    func count(_ place: Int) -> Int {
      Int(UInt32(littleEndian: program.section(.debug).load(
        fromByteOffset: place * 4, as: UInt32.self)))
    }
    fileCount = count(0)
    ruleCount = count(1)
    chunkCount = count(2)
    places =
      (Self.headWords + fileCount * Self.fileWords + ruleCount * Self.ruleWords + chunkCount) * 4
    texts = places + count(3)
    guard texts <= bytes.count else { return nil }
  }

  package func name(ofFile file: UInt32) -> UnsafeRawBufferPointer? {
    file < fileCount ? text(Self.headWords + Int(file) * Self.fileWords) : nil
  }

  package func source(ofFile file: UInt32) -> UnsafeRawBufferPointer? {
    file < fileCount ? text(Self.headWords + Int(file) * Self.fileWords + 2) : nil
  }

  package func position(ofRule rule: UInt32) -> Position? {
    guard let first = words(ofRule: rule) else { return nil }
    return Position(
      file: word(first), line: word(first + 1), column: word(first + 2), start: word(first + 3),
      length: word(first + 4))
  }

  package func documentation(ofRule rule: UInt32) -> UnsafeRawBufferPointer? {
    words(ofRule: rule).flatMap { text($0 + 5) }
  }

  package func owner(ofRule rule: UInt32) -> UnsafeRawBufferPointer? {
    words(ofRule: rule).flatMap { text($0 + 7) }
  }

  package func severity(ofRule rule: UInt32) -> UnsafeRawBufferPointer? {
    words(ofRule: rule).flatMap { text($0 + 9) }
  }

  /// Where instruction `place` of the chunk came from.
  package func position(chunk: UInt32, instruction place: UInt32) -> Position? {
    guard chunk < chunkCount, chunk < program.chunkCount else { return nil }
    let table =
      Self.headWords + fileCount * Self.fileWords + ruleCount * Self.ruleWords + Int(chunk)
    var reader = PlaceReader(
      bytes: UnsafeRawBufferPointer(rebasing: bytes[places..<texts]), next: Int(word(table)))
    let count = program.chunk(chunk).count
    var passed: UInt32 = 0
    while passed < count, let run = reader.run() {
      passed = passed &+ run
      if place < passed { return reader.position }
      guard run > 0 else { return nil }
    }
    return nil
  }

  /// Where an instruction, counted over the whole section of code, came from.
  package func position(instruction: UInt32) -> Position? {
    var low: UInt32 = 0
    var high = program.chunkCount
    while high > low &+ 1 {
      let middle = low &+ (high &- low) / 2
      if program.chunk(middle).first <= instruction { low = middle } else { high = middle }
    }
    guard high > low else { return nil }
    return position(chunk: low, instruction: instruction &- program.chunk(low).first)
  }

  private func words(ofRule rule: UInt32) -> Int? {
    guard rule < ruleCount else { return nil }
    return Self.headWords + fileCount * Self.fileWords + Int(rule) * Self.ruleWords
  }

  private func word(_ place: Int) -> UInt32 {
    UInt32(littleEndian: bytes.load(fromByteOffset: place * 4, as: UInt32.self))
  }

  /// The text whose offset and length stand at `place`.
  private func text(_ place: Int) -> UnsafeRawBufferPointer? {
    let start = texts + Int(word(place))
    let length = word(place + 1)
    guard length != none, start <= bytes.count, Int(length) <= bytes.count - start else {
      return nil
    }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(length)])
  }
}

/// Reads the places of one chunk, each as what differs from the one before.
private struct PlaceReader {
  let bytes: UnsafeRawBufferPointer
  var next: Int
  private(set) var position = DebugSection.Position(
    file: 0, line: 0, column: 0, start: 0, length: 0)

  init(bytes: UnsafeRawBufferPointer, next: Int) {
    self.bytes = bytes
    self.next = next
  }

  /// How many instructions share the next place.
  mutating func run() -> UInt32? {
    guard let run = number(), let file = number(), let line = number(), let column = number(),
      let start = number(), let length = number()
    else { return nil }
    position = DebugSection.Position(
      file: position.file &+ difference(file), line: position.line &+ difference(line),
      column: position.column &+ difference(column), start: position.start &+ difference(start),
      length: length)
    return run
  }

  private func difference(_ coded: UInt32) -> UInt32 { coded &>> 1 ^ (0 &- (coded & 1)) }

  private mutating func number() -> UInt32? {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while next < bytes.count, shift < 32 {
      let byte = bytes[next]
      next += 1
      value |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
