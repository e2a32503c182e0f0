import ProvisoText
import Testing

/// What case files cannot show: several files, colours, places without a file.
@Suite struct RenderingTests {
  let files = [
    SourceFile(name: "a.policy", text: "reviewers treasury { }\n"),
    SourceFile(name: "b.policy", text: "\n\nreviewers treasury { }\n"),
  ]

  let twice = Diagnostic(
    .error, "P0301", "`treasury` is declared twice",
    .init(Place(file: 1, span: Span(12, 20)), "the second"),
    further: [.init(Place(file: 0, span: Span(10, 18)), "the first")], help: "rename one")

  @Test func labelsInOtherFiles() {
    let wanted = """
      error[P0301]: `treasury` is declared twice
       --> b.policy:3:11
      3 | reviewers treasury { }
        |           ^^^^^^^^ the second
       ::: a.policy:1:11
      1 | reviewers treasury { }
        |           -------- the first
        = help: rename one
      """
    #expect(twice.rendered(in: files) == wanted)
    #expect(twice.oneLine(in: files) == "b.policy:3:11: error[P0301]: `treasury` is declared twice")
  }

  @Test func coloursOnlyDecorate() {
    let coloured = twice.rendered(in: files, style: .coloured)
    #expect(coloured.contains("\u{1B}[1;31merror[P0301]\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == twice.rendered(in: files))
  }

  @Test func placesWithoutAFile() {
    #expect(twice.rendered(in: []).contains("declared twice"))
    #expect(twice.oneLine(in: []) == "error[P0301]: `treasury` is declared twice")
  }

  @Test func namesOfFilesObeyNobody() {
    let file = SourceFile(name: "a\u{1B}[2J\u{202E}\n.policy", text: "x\n")
    let finding = Diagnostic(
      .warning, "P0401", "odd", .init(Place(file: 0, span: Span(0, 1)), "here"))
    let wanted = "a<U+001B>[2J<U+202E><U+000A>.policy:1:1: warning[P0401]: odd"
    #expect(finding.oneLine(in: [file]) == wanted)
  }
}
