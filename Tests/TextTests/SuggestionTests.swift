import ProvisoText
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("emial.send", ["email.read", "email.send", "sms.send"], "email.send"),
    ("whne", ["when", "with", "then"], "when"),
    ("recipient", ["to", "subject", "recipients"], "recipients"),
    // Of two that are equally near, the first by code points, whatever the order.
    ("bat", ["cat", "bar"], "bar"),
    ("bat", ["bar", "cat"], "bar"),
    // Compared by scalars: the composed and the decomposed letter are different names.
    ("caf\u{E9}teria", ["cafe\u{301}teria"], "cafe\u{301}teria"),
  ])
  func nearest(_ name: String, _ candidates: [String], _ wanted: String) {
    let found = Suggestion.nearest(to: name, among: candidates)
    #expect(found.map { Array($0.utf8) } == Array(wanted.utf8))
  }

  @Test func nothingIsNear() {
    #expect(Suggestion.nearest(to: "treasury", among: ["duty", "legal"]) == nil)
    #expect(Suggestion.nearest(to: "", among: ["a"]) == nil)
    #expect(Suggestion.nearest(to: "x", among: ["a", "b"]) == nil)
    #expect(Suggestion.nearest(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil)
    #expect(Suggestion.nearest(to: "a", among: [String]()) == nil)
  }
}
