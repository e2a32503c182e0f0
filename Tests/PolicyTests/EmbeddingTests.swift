import Proviso
import Testing

/// What a program sees that decides in process.
@Suite struct EmbeddingTests {
  static let policy = """
    reviewers duty { members "ana@acme.example" }
    action note.write (text: string) { reversibility reversible stakes low }
    approve notes { on note.write when now < timestamp("2026-11-24T00:00:00Z") }
    deny shouting { on note.write when args.text == "!" }
    default route to duty
    """

  static func request(_ text: String) -> [UInt8] {
    Array(#"{"type": "note.write", "arguments": {"text": "\#(text)"}}"#.utf8)
  }

  @Test func itDecides() throws {
    let program = try PolicyProgram(policies: ["notes.policy": Self.policy])
    var engine = try PolicyEngine(program)
    let noon = PolicyMoment(secondsSince1970: 1795435200)
    let approved = try engine.decide(Self.request("a"), at: noon)
    #expect(approved.verdict == .approve)
    #expect(String(decoding: approved.json, as: UTF8.self).hasPrefix(#"{"decision":"approve""#))
    #expect(try engine.decide(Self.request("!"), at: noon).verdict == .deny)
    let later = PolicyMoment(secondsSince1970: 1_895_521_600)
    #expect(try engine.decide(Self.request("a"), at: later).verdict == .route)
  }

  @Test func aFileDecidesTheSame() throws {
    let program = try PolicyProgram(policies: ["notes.policy": Self.policy])
    let file = try PolicyProgram(file: program.bytes)
    #expect(file.digest == program.digest && program.digest.hasPrefix("sha256:"))
    #expect(throws: PolicyError.self) { try PolicyProgram(file: program.bytes, leastEpoch: 1) }
    #expect(throws: PolicyError.self) { try PolicyProgram(file: Array(program.bytes.dropLast())) }
  }

  @Test func whatCannotBeUsedSaysWhy() throws {
    do throws(PolicyError) {
      _ = try PolicyProgram(policies: ["a.policy": "approve all { when yes }"])
      Issue.record("it was compiled")
    } catch {
      #expect(error.text.contains("a.policy:1:"))
    }
    var engine = try PolicyEngine(PolicyProgram(policies: ["a.policy": Self.policy]))
    do throws(PolicyError) {
      _ = try engine.decide(Array("{".utf8), at: PolicyMoment(secondsSince1970: 0))
      Issue.record("it was decided")
    } catch {
      #expect(error.text.contains(#""line":1"#))
    }
  }
}
