import ProvisoCompiler
import ProvisoLanguage
import ProvisoMachine
import Testing

/// Bytes that no compiler wrote are refused, or run within their bounds to some answer.
@Suite(.timeLimit(.minutes(5))) struct HostileBytesTests {
  private static let texts: [[UInt8]] = [
    [], Array("aé中😀b\nzz".utf8), [0xFF, 0xC3, 0x80, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80],
    Array("😀".utf8.dropLast()), [0xE2, 0x82],
  ]

  @Test(arguments: [
    ("a+\\b(é|中)", AutomatonLayout.Form.table), ("(?m)^[a-zé]+$|\\B😀", .steps), ("", .table),
  ])
  func changedBytesAreHarmless(pattern: String, form: AutomatonLayout.Form) throws {
    let bytes = try Matcher(pattern, preferring: form).bytes
    var refused = 0
    for place in bytes.indices {
      for change: UInt8 in [0x01, 0x04, 0x80, 0xFF] {
        var changed = bytes
        changed[place] ^= change
        let matcher = Matcher(bytes: changed)
        for text in Self.texts where try matcher.matches(text) == nil { refused += 1 }
      }
    }
    #expect(refused > bytes.count * 4)
  }

  @Test func cutBytesAreRefused() throws {
    let bytes = try Matcher("a(b|c)+").bytes
    for count in 0..<bytes.count {
      #expect(try Matcher(bytes: Array(bytes[..<count])).matches("ab") == nil)
    }
    #expect(try Matcher(bytes: bytes + [0, 0, 0, 0]).matches("ab") == nil)
  }

  @Test func bytesThatAreNoTextAreNoCharacter() throws {
    #expect(try Matcher("(?s)^a.b$").matches([0x61, 0xFF, 0x62]) == false)
    #expect(try Matcher("[^x]").matches([0xC3]) == false)
    #expect(try Matcher("a.*b").matches([0x61, 0x80, 0x62]) == false)
    #expect(try Matcher("b$").matches([0x61, 0x80, 0x62]) == true)
  }

  @Test func stepsNeedTheirRoom() throws {
    let bytes = try Matcher("ab", preferring: .steps).bytes
    #expect(throws: Fault.tooBig) {
      try bytes.withUnsafeBytes { bytes in
        let automaton = try #require(Automaton(verifying: bytes))
        let scratch = UnsafeMutableRawBufferPointer(start: nil, count: 0)
        return try automaton.matches(UnsafeRawBufferPointer(start: nil, count: 0), scratch: scratch)
      }
    }
  }
}
