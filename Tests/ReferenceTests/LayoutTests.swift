import ProvisoFormat
import ProvisoProgram
import ProvisoText
import Testing

/// Laying a generated set out does not change its program.
@Suite struct LayoutTests {
  @Test(arguments: 0..<6)
  func programsStay(_ batch: UInt64) throws {
    var compared = 0
    for seed in (batch * 100)..<(batch * 100 + 6) {
      let set = PolicyGenerator.set(seed: seed)
      // Sets that the checker refuses have no program.
      guard let before = try? Subject.compile([set.text], grants: set.grants) else { continue }
      let after = try Subject.compile(
        [try Self.layout(set.text)], grants: try set.grants.map(Self.layout))
      compared += 1
      #expect(Self.digest(after.program) == Self.digest(before.program), "\(seed)")
      #expect(after.overlay.map(Self.digest) == before.overlay.map(Self.digest), "\(seed)")
    }
    #expect(compared > 0)
  }

  private static func layout(_ text: String) throws -> String {
    let outcome = Formatter.format(SourceFile(name: "generated", text: text))
    guard case .text(let bytes) = outcome else { throw NoLayout() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct NoLayout: Error {}

  private static func digest(_ program: [UInt8]) -> ArraySlice<UInt8> {
    program[Header.digestOffset..<Header.digestOffset + 32]
  }
}
