import Foundation
import Proviso
import ProvisoMachine
import ProvisoText
import Testing

/// The page of a trace.
@Suite struct PageTests {
  private static let policy = """
    let mine = args.text != "" && context.mood == "bad"
    reviewers duty { members "ana@acme.example" }
    action post (text: string) { reversibility irreversible stakes size(args.text) > 5 ? high : low }
    deny shouting { on post when mine && args.text.contains("<b>") }
    route other { on post when context.owner == "x" }
    default route to duty
    """

  private static func page(_ request: String) throws -> String {
    var tracer = try TraceCase.tracer(policy, file: "a&b.policy")
    let bytes = Array(request.utf8)
    let options = Machine.Options(clock: .recorded)
    let trace = try tracer.trace(bytes, options)
    let alternatives = tracer.alternatives(to: trace, bytes, options)
    return TraceReport(trace, alternatives, files: tracer.files).page
  }

  @Test func isWellFormedAndSaysWhatTheTextSays() throws {
    let page = try Self.page(
      #"{"type": "post", "arguments": {"text": "a <b> c"}, "context": {"mood": "bad"}}"#)
    for words in [
      "<b class=\"deny\">deny</b>", "a&amp;b.policy:4:", "shouting", "context.owner", "Missing",
      "&quot;a &lt;b&gt; c&quot;", "A single change that decides otherwise",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    for element in ["details", "summary", "div", "span", "table", "tr", "td", "code", "b"] {
      let opened =
        page.components(separatedBy: "<\(element)>").count
        + page.components(separatedBy: "<\(element) ").count
      #expect(opened == page.components(separatedBy: "</\(element)>").count + 1, "\(element)")
    }
  }

  @Test func textOfAnAgentIsNoMarkup() throws {
    let page = try Self.page(
      #"{"id": "<i>", "type": "post", "arguments": {"text": "<script>alert(1)</script><b>'\" \u202E"}}"#
    )
    #expect(!page.contains("<script") && !page.contains("<i>") && !page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;"))
  }
}
