import ProvisoReport
import Testing

@Suite struct ReportTests {
  @Test func markupShowsAnyText() {
    #expect("<b a=\"1\" b='2'>&".markup == "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;")
    #expect("a\u{202E}b".markup == "a&lt;U+202E&gt;b")
  }

  @Test func markdownMeansNothing() {
    #expect("[a](b) | `c` <d> & @e".markdown == "\\[a\\](b) \\| \\`c\\` \\<d\\> &amp; \\@e")
    #expect(
      "https://a.example www.b.example a:b".markdown == "https\\://a.example www\\.b.example a:b")
  }

  @Test func annotationsAreOneLine() {
    let annotation = GitHubAnnotation(
      .warning, file: "a,b:c.policy", line: 3, column: 5, title: "a: b", message: "50%\nmore")
    #expect(
      annotation.text
        == "::warning file=a%2Cb%3Ac.policy,line=3,col=5,title=a%3A b::50%25%0Amore")
  }

  @Test func junitCounts() {
    let report = JUnitReport([
      JUnitReport.Suite(
        name: "a.test.yaml",
        cases: [
          JUnitReport.Case(name: "one", file: "a.test.yaml", line: 2, outcome: .passed),
          JUnitReport.Case(name: "<two>", file: "a.test.yaml", outcome: .skipped("later")),
          JUnitReport.Case(
            name: "three", file: "a.test.yaml",
            outcome: .failed("expected deny", details: "a & b\nc")),
        ])
    ])
    #expect(
      report.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="proviso" tests="3" failures="1" errors="0" skipped="1">
          <testsuite name="a.test.yaml" tests="3" failures="1" errors="0" skipped="1">
            <testcase name="one" classname="a.test.yaml" file="a.test.yaml" line="2"/>
            <testcase name="&lt;two&gt;" classname="a.test.yaml" file="a.test.yaml"><skipped message="later"/></testcase>
            <testcase name="three" classname="a.test.yaml" file="a.test.yaml"><failure message="expected deny">a &amp; b
        c</failure></testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func pagesAskNothingOfOthers() {
    let page = HTMLPage(title: "<t>", body: "<p>b</p>").text
    #expect(page.contains("<title>&lt;t&gt;</title>"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("http://") && !page.contains("https://"))
  }

  @Test func outlinesAreJSON() {
    let outline = Outline.members([
      .init("a", .null), .init("b", .decimal(0.1)), .init("c", .list([.integer(-1), .flag(true)])),
      .init("d", .decimal(.nan)), .init("e", .text("\"\u{1}")),
    ])
    #expect(outline.json == #"{"a":null,"b":0.1,"c":[-1,true],"d":null,"e":"\"\u0001"}"#)
  }
}
