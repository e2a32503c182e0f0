import ProvisoJSON
import Testing

@Suite struct CanonicalTests {
  @Test(arguments: [
    (" { } ", "{}"), ("[ ]", "[]"), ("-0.0", "0"), ("1.50e1", "15"), (#""\u00e9""#, "\"é\""),
    (#"{"b":1,"a":[true,false,null]}"#, #"{"a":[true,false,null],"b":1}"#),
    (#""\u0000\u001f\u007f\/\"\\\b\t\n\f\r""#, "\"\\u0000\\u001f\u{7F}/\\\"\\\\\\b\\t\\n\\f\\r\""),
    (#"{"a":{"z":{},"y":[]},"A":"","":0}"#, #"{"":0,"A":"","a":{"y":[],"z":{}}}"#),
  ])
  func writes(_ document: String, _ expected: String) {
    #expect(canonical(document) == .success(expected))
  }

  /// By code point U+FB33 precedes U+1F602, in UTF-16 it follows.
  @Test func membersAreOrderedByUTF16() {
    let names = [
      "", "\0", "a", "a\0", "ab", "abcd", "abcde", "abcd\u{7F}", "ä", "\u{D7FF}", "\u{E000}",
      "\u{FB33}", "\u{FFFD}", "\u{10000}", "\u{1F602}", "\u{10FFFD}", "x\u{10000}", "x\u{E000}",
      "abcdefgh\u{1F602}", "abcdefgh\u{FB33}", "\u{1F602}\u{FB33}", "\u{1F602}\u{1F602}",
    ]
    let sample = Sample.object(names.map { ($0, .null) })
    var generator = Sequence64(5)
    for _ in 0..<20 {
      #expect(canonical(sample.written(&generator)) == .success(sample.canonical))
    }
  }

  @Test func aWriterIsUsedAgain() throws {
    var writer = Canonical()
    for document in [#"{"b":{"d":1,"c":2},"a":3}"#, "[[],[1,[2]]]", "7"] {
      var tape = Tape()
      try Array(document.utf8).withUnsafeBytes { bytes in
        try tape.read(bytes)
        var output: [UInt8] = []
        writer.write(tape, Tape.root, into: &output)
        #expect(canonical(document) == .success(String(decoding: output, as: UTF8.self)))
      }
    }
  }

  @Test func aPartIsWrittenAlone() throws {
    let found = try withTape(#"{"x":1,"arguments":{"b":[1, 2],"a":0},"y":2}"#) { tape in
      var writer = Canonical()
      var output: [UInt8] = []
      writer.write(tape, tape.member(of: Tape.root, named: "arguments"), into: &output)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(found == #"{"a":0,"b":[1,2]}"#)
  }

  @Test func membersOfOneNameKeepTheirOrder() {
    let document = "{" + (0..<40).map { "\"a\":\($0)" }.joined(separator: ",") + "}"
    #expect(canonical(document, .standard) == .success(document))
  }

  @Test func whatIsInfiniteStaysInfinite() {
    #expect(canonical("[1e400,-2e999]", .standard) == .success("[1e999,-1e999]"))
  }

  @Test func randomDocumentsHaveOneForm() {
    var generator = Sequence64(11)
    for _ in 0..<200 {
      let sample = Sample.random(&generator, depth: 4)
      let expected = sample.canonical
      #expect(canonical(sample.written(&generator)) == .success(expected))
      #expect(canonical(expected) == .success(expected))
    }
  }
}
