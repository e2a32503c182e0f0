import ProvisoCompiler
import ProvisoMachine
import ProvisoProgram
import ProvisoReport
import Testing

/// Files that are damaged, and files that someone made wrong on purpose.
struct HostileProgramTests {
  @Test func theSampleIsSound() throws {
    let fixture = PolicyFixture.sample
    #expect(fixture.problems.isEmpty)
    let bytes = try #require(Compiler.compile(fixture.policy).bytes)
    #expect(outcome(of: bytes) == nil)
  }

  @Test func everyFlippedByteIsRefused() throws {
    var bytes = try #require(Compiler.compile(PolicyFixture.sample.policy).bytes)
    for place in bytes.indices {
      bytes[place] ^= 0xFF
      #expect(outcome(of: bytes) != nil, "byte \(place)")
      bytes[place] ^= 0xFF
    }
  }

  @Test func everyShorterFileIsRefused() throws {
    let bytes = try #require(Compiler.compile(PolicyFixture.sample.policy).bytes)
    for count in stride(from: 0, to: bytes.count, by: 8) {
      #expect(outcome(of: Array(bytes.prefix(count))) != nil)
    }
  }

  /// Words are replaced and the file is sealed again: what passes can be read to the last word.
  @Test func nothingThatPassesLeavesItsBounds() throws {
    let sound = try #require(Compiler.compile(PolicyFixture.sample.policy).bytes)
    var random = SplitMix(state: 4711)
    var passed = 0
    for _ in 0..<3_000 {
      var bytes = sound
      for _ in 0...random.below(3) { random.disturb(&bytes, from: Header.size) }
      ProgramWriter.seal(&bytes)
      if outcome(of: bytes) == nil { passed += 1 }
    }
    // Some edits are harmless: another string, another constant of the same kind.
    #expect(passed > 10)
    #expect(passed < 2_500)
  }

  /// The same for the table of sections, under a right checksum.
  @Test func noOtherTableOfSectionsPasses() throws {
    let sound = try #require(Compiler.compile(PolicyFixture.sample.policy).bytes)
    for place in Header.tableOffset..<Header.size {
      for bit in 0..<8 {
        var bytes = sound
        bytes[place] ^= 1 << bit
        let sum = bytes.withUnsafeBytes { Checksum.sum($0) }
        for offset in 0..<8 {
          bytes[Header.checksumOffset + offset] = UInt8(sum >> UInt64(offset * 8) & 0xFF)
        }
        #expect(outcome(of: bytes) != nil)
      }
    }
  }

  /// The fault of the verifier; if there is none, the whole program is read once.
  private func outcome(of bytes: [UInt8]) -> ProgramFault? {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(bytes.count, 1), alignment: 8)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    do throws(ProgramFault) {
      let read = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<bytes.count])
      let program = try Verifier.verify(read)
      _ = Disassembly(program).text
      _ = Inspection(program).outline.json
      _ = places(program)
      decide(program)
      return nil
    } catch {
      return error
    }
  }

  /// Requests of a declared and of an undeclared type: whatever comes of them, it comes.
  private func decide(_ program: Program) {
    guard program.kind == .policy, var machine = try? Machine(program) else { return }
    let options = Machine.Options(clock: .fixed(Instant(seconds: 1_800_000_000, nanoseconds: 0)))
    for request in Self.requests {
      var output: [UInt8] = []
      _ = request.withUnsafeBytes { machine.decide($0, options, into: &output) }
      #expect(!output.isEmpty)
    }
  }

  private static let requests: [[UInt8]] = [
    #"{"type":"mail.send","arguments":{"to":"b","amount":50,"currency":"EUR","lines":[{"a":3}]}"#
      + #","context":{"country":"DE"},"confidence":0.5,"agent":{"id":"x","on_behalf_of":"raj"}}"#,
    #"{"type":"mail.other","arguments":{"extra":1,"to":"xx","mail":"ana@example.com"}}"#,
    #"{"type":"git.push","arguments":{"ref":"main","a":{"b":{"c":1}},"amount":2}}"#,
  ].map { Array($0.utf8) }

  private func places(_ program: Program) -> Int {
    guard let debug = DebugSection(program) else { return 0 }
    var found = 0
    for chunk in 0..<program.chunkCount {
      for place in 0..<program.chunk(chunk).count
      where debug.position(chunk: chunk, instruction: place) != nil {
        found += 1
      }
    }
    for rule in 0..<program.ruleCount {
      found += debug.documentation(ofRule: rule)?.count ?? 0
    }
    return found
  }
}

/// A small generator of numbers (Steele, Lea and Flood, 2014), the same in every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Puts another word in the place of one: a small, a large or a nearby number.
  mutating func disturb(_ bytes: inout [UInt8], from start: Int) {
    let place = (start + below(bytes.count - start)) & ~3
    let old = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[place + $1]) << UInt32($1 * 8) }
    let new =
      switch below(5) {
      case 0: UInt32(below(40))
      case 1: UInt32.max - UInt32(below(3))
      case 2: old &+ 1
      case 3: old &- 1
      default: old ^ 1 << UInt32(below(32))
      }
    for offset in 0..<4 { bytes[place + offset] = UInt8(new >> UInt32(offset * 8) & 0xFF) }
  }
}
