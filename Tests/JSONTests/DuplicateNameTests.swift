import Testing

@testable import ProvisoJSON

@Suite struct DuplicateNameTests {
  /// Objects on both sides of the size where names are sorted.
  @Test(arguments: [2, 3, 15, 16, 17, 18, 100])
  func aNameIsFoundWhereverItRepeats(_ count: Int) {
    let names = (0..<count).map { "name\($0)" }
    #expect(fault(object(names)) == nil)
    for later in 1..<count {
      for earlier in [0, later / 2, later - 1] {
        var repeated = names
        repeated[later] = names[earlier].replacing("n", with: "\\u006e")
        let expected = object(Array(repeated[..<later])).utf8.count
        #expect(canonical(object(repeated)) == .failure(JSONError(.duplicateName, at: expected)))
      }
    }
  }

  @Test func theFirstRepetitionIsReported() {
    let names = (0..<50).map { "z\($0)" } + ["z3", "a", "a"]
    let expected = object(Array(names[..<50])).utf8.count
    #expect(canonical(object(names)) == .failure(JSONError(.duplicateName, at: expected)))
  }

  @Test func sameNamesInDifferentObjectsAreFine() {
    #expect(fault(#"{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}"#) == nil)
  }

  @Test func namesAreComparedByTheirBytes() {
    #expect(fault("{\"\u{E9}\":1,\"e\u{301}\":2}") == nil)
    #expect(fault(#"{"K":1,"\u212a":2}"#) == nil)
    #expect(fault("{\"\u{E9}\":1,\"\\u00E9\":2}") == .duplicateName)
  }

  /// Ten thousand names that differ only at their ends cost a number of comparisons that is
  /// linear but for a logarithm, in whatever order they come.
  @Test func manySimilarNamesAreSortedFast() throws {
    let stem = String(repeating: "a", count: 40)
    let names = (0..<10_000).map { stem + String($0 * 7919 % 10_000) }
    for order in [names, names.sorted(), names.sorted().reversed()] {
      try withTape(object(order)) { tape in
        var comparisons = 0
        var entries = members(of: tape)
        entries.withUnsafeMutableBufferPointer { entries in
          MemberOrder.sort(entries) { left, right in
            comparisons += 1
            return MemberOrder(nodes: tape.nodes).precedes(left, right)
          }
        }
        #expect(comparisons < 2 * 10_000 * 14)
        let sorted = entries.map { text(tape.string(MemberOrder.key($0))) }
        #expect(sorted == names.sorted())
      }
    }
  }

  private func members(of tape: Tape) -> [UInt64] {
    let order = MemberOrder(nodes: tape.nodes)
    return stride(from: Tape.root + 1, to: tape.end, by: 2).map { order.entry($0) }
  }

  private func object(_ names: [String]) -> String {
    "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
  }
}
