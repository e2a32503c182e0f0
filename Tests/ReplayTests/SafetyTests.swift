import Proviso
import ProvisoReport
import Testing

/// What an agent wrote does no harm in a report, and says nothing that should stay at home.
@Suite struct SafetyTests {
  private static let policy = """
    reviewers duty { members "ana@acme.example" }
    action note (text: string) { reversibility reversible stakes low }
    default route to duty
    """

  private static func report(_ type: String, _ text: String) throws -> ReplayReport {
    let side = try Replayed.side(policy)
    let loose = try Replayed.side(
      policy + "\napprove all { on note when reversibility == reversible && stakes <= low }")
    let record = #"{"type":"\#(type)","id":"\#(text)","arguments":{"text":"\#(text)"}}"#
    return try Replayed.report([record], loose, against: side)
  }

  @Test func personalDataIsReplacedByItsKind() throws {
    let json = try Self.report("note", "write to ana.lopez@acme.example now").outline.json
    #expect(!json.contains("ana.lopez"))
    #expect(json.contains("[email]"))
  }

  @Test func markupOfAnAgentStaysText() throws {
    let page = try Self.report("note", "<script>alert(1)</script>").document.page.text
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test func markdownOfAnAgentStaysText() throws {
    let text = try Self.report("note", "x | [a](https://b.example) **c** ![d](e) @f").document
      .markdown
    #expect(text.contains(#"x \| \[a\](https\://b.example) \*\*c\*\* \!\[d\](e) \@f"#))
  }

  @Test func whatATerminalWouldObeyIsSpelledOut() throws {
    let text = try Self.report("note", #"a\u001b[2Jb\u202ec"#).document.text(hasColours: false)
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(text.contains("<U+202E>"))
  }

  @Test func longArgumentsAreCut() throws {
    let report = try Self.report("note", String(repeating: "long words ", count: 5_000))
    #expect(report.document.text(hasColours: false).utf8.count < 3_000)
    #expect(report.outline.json.contains("…"))
  }
}
