import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import Testing

/// Perfect hashes against plain search.
struct SetTests {
  @Test(arguments: [1, 2, 3, 5, 16, 17, 100, 1_000, 5_000])
  func textsAreFound(count: Int) throws {
    var random = SplitMix(state: UInt64(count))
    let texts = (0..<count).map { Text("entry-\(random.next() % 100_000)-\($0)") }
    let bytes = try program(.list(texts.map { .string($0) }))
    try read(bytes) { program in
      let set = program.set(0)
      #expect(Int(set.count) == count)
      for text in texts { #expect(found(text, in: set, of: program) == text) }
      for number in 0..<count {
        #expect(found(Text("other-\(number)"), in: set, of: program) == nil)
      }
      #expect(set.wordCount < UInt32(count * 4 + 8))
    }
  }

  @Test func numbersAreFoundByValue() throws {
    let bytes = try program(.list([.int(1), .uint(2), .double(3), .double(0.5), .int(-7)]))
    try read(bytes) { program in
      let set = program.set(0)
      let hashes = [
        ProgramHash.double(1, seed: set.seed), ProgramHash.int(2, seed: set.seed),
        ProgramHash.uint(3, seed: set.seed), ProgramHash.double(0.5, seed: set.seed),
        ProgramHash.double(-7, seed: set.seed),
      ]
      let elements = hashes.map { program.constant(program.candidate($0, in: set)) }
      #expect(elements.map(\.kind) == [.int, .uint, .double, .double, .int])
      #expect(elements[3].payload == (0.5).bitPattern)
    }
  }

  /// 1, 1u and 1.0 are one element.
  @Test func equalNumbersStandOnce() {
    var writer = ProgramWriter(kind: .policy)
    let set = writer.set(of: .list([.int(1), .uint(1), .double(1), .int(2)]))
    #expect(set == 0)
    _ = try? read(writer.finish(setup: SetupRecord())) { #expect($0.set(0).count == 2) }
  }

  @Test(arguments: [
    Constant.list([.string("a"), .int(1)]), .list([.bool(true), .bool(false)]), .list([]),
    .list([.double(.nan), .double(1)]), .list([.int(.max), .int(1)]),
    .list([.double(9_223_372_036_854_775_808), .int(1)]), .list([.list([.int(1)])]), .int(1),
  ])
  func whatOnlyComparingTellsIsNoSet(list: Constant) {
    var writer = ProgramWriter(kind: .policy)
    #expect(writer.set(of: list) == nil)
  }

  @Test func valuesStandBehindTheirKeys() throws {
    var writer = ProgramWriter(kind: .policy)
    let entries = (0..<300).map {
      Constant.Entry(key: .string(Text("k\($0)")), value: .list([.int(Int64($0))]))
    }
    _ = writer.set(ofKeys: .map(entries))
    try read(writer.finish(setup: SetupRecord())) { program in
      for number in 0..<300 {
        var text = "k\(number)"
        let key = text.withUTF8 {
          program.find(UnsafeRawBufferPointer($0), in: program.set(0))
        }
        let value = program.constant(key + 1)
        #expect(value.kind == .list)
        #expect(program.constant(UInt32(value.payload)).payload == UInt64(number))
      }
    }
  }

  /// A list that is somewhere asked with `in` stays a list where it is indexed.
  @Test func listsHaveNoKeys() {
    var writer = ProgramWriter(kind: .policy)
    let list = Constant.list([.string("a"), .string("b")])
    #expect(writer.set(of: list) == 0)
    #expect(writer.set(ofKeys: list) == nil)
    let map = Constant.map([Constant.Entry(key: .string("a"), value: .int(1))])
    #expect(writer.set(ofKeys: map) == 1)
    #expect(writer.set(of: map) == nil)
    #expect(writer.set(of: list) == 0)
  }

  private func program(_ list: Constant) throws -> [UInt8] {
    var writer = ProgramWriter(kind: .policy)
    let set = writer.set(of: list)
    #expect(set == 0)
    return writer.finish(setup: SetupRecord())
  }

  private func found(_ text: Text, in set: SetRecord, of program: Program) -> Text? {
    var string = text.string
    let found = string.withUTF8 { program.find(UnsafeRawBufferPointer($0), in: set) }
    guard found != none else { return nil }
    let bytes = program.string(UInt32(program.constant(found).payload))
    return Text(String(decoding: bytes, as: UTF8.self))
  }
}

/// Does something with the program that bytes are.
func read<Result>(_ bytes: [UInt8], _ body: (Program) throws -> Result) throws -> Result {
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
  defer { memory.deallocate() }
  memory.copyBytes(from: bytes)
  return try body(Verifier.verify(UnsafeRawBufferPointer(memory)))
}
