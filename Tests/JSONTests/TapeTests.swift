import ProvisoJSON
import Testing

@Suite struct TapeTests {
  @Test func nodesStandInTheOrderOfTheDocument() throws {
    try withTape(#"{"a": [1, "x", {}], "b": null}"#) { tape in
      let kinds: [Tape.Kind] = [
        .object, .string, .array, .number, .string, .object, .string, .null,
      ]
      #expect((Tape.root..<tape.end).map(tape.kind) == kinds)
      #expect(tape.count(1) == 2)
      #expect(tape.count(3) == 3)
      #expect(tape.next(1) == 9)
      #expect(tape.next(3) == 7)
      #expect(tape.next(4) == 5)
      #expect((Tape.root..<tape.end).map(tape.source) == [0, 1, 6, 7, 10, 15, 20, 25])
    }
  }

  @Test func membersAreFoundByTheirBytes() throws {
    let document =
      #"{"a\u0062": 1, "long name here": {"x": 2}, "": 3, "\u00e9": 4, "e\u0301": 5}"#
    try withTape(document) { tape in
      #expect(tape.number(tape.member(of: 1, named: "ab")) == 1)
      #expect(tape.number(tape.member(of: 1, named: "")) == 3)
      #expect(tape.number(tape.member(of: 1, named: "\u{E9}")) == 4)
      #expect(tape.number(tape.member(of: 1, named: "e\u{301}")) == 5)
      let inner = tape.member(of: 1, named: "long name here")
      #expect(tape.number(tape.member(of: inner, named: "x")) == 2)
      #expect(tape.member(of: 1, named: "x") == 0)
      #expect(tape.member(of: tape.member(of: inner, named: "x"), named: "y") == 0)
    }
  }

  @Test func stringsAreUnescaped() throws {
    let escaped =
      #"["\"\\\/\b\f\n\r\t", "\u0041\u00e9\u20ac\ud83d\ude02", "a\u0000b", "plain", ""]"#
    try withTape(escaped) { tape in
      let found = (2...6).map { text(tape.string($0)) }
      #expect(found == ["\"\\/\u{8}\u{C}\n\r\t", "Aé€😂", "a\0b", "plain", ""])
    }
  }

  @Test func aPlainStringIsASliceOfTheInput() throws {
    var tape = Tape()
    try Array(#"["abc","a\n"]"#.utf8).withUnsafeBytes { document in
      try tape.read(document)
      #expect(tape.string(2).baseAddress == document.baseAddress.map { $0 + 2 })
    }
  }

  @Test func anEscapeMayStandAnywhereInAString() throws {
    for length in 0..<40 {
      for place in 0...length {
        let before = String(repeating: "x", count: place)
        let after = String(repeating: "é", count: length - place)
        try withTape("[\"\(before)\\n\(after)\"]") { tape in
          #expect(text(tape.string(2)) == before + "\n" + after)
        }
      }
    }
  }

  @Test func whatIsAbsentReadsAsNull() throws {
    try withTape("[1]") { tape in
      #expect(tape.kind(0) == .null)
      #expect(tape.count(0) == 0)
      #expect(tape.string(0).isEmpty)
      #expect(tape.member(of: 0, named: "a") == 0)
    }
  }

  @Test func aTapeIsUsedAgain() throws {
    var tape = Tape()
    let documents = [#"{"a":"\n"}"#, "[" + String(repeating: "[],", count: 3_000) + "1]", "3"]
    for document in documents + documents.reversed() {
      try Array(document.utf8).withUnsafeBytes { bytes in
        try tape.read(bytes)
        #expect(tape.next(Tape.root) == tape.end)
      }
    }
    #expect(tape.number(Tape.root) == 0)
    #expect(tape.kind(Tape.root) == .object)
  }

  @Test func aRefusedDocumentLeavesNull() throws {
    var tape = Tape()
    #expect(throws: JSONError.self) {
      try Array("[1, 2, x]".utf8).withUnsafeBytes { try tape.read($0) }
    }
    #expect(tape.kind(Tape.root) == .null)
    #expect(tape.next(Tape.root) == tape.end)
    tape.reset()
    #expect(tape.kind(Tape.root) == .null)
  }
}
