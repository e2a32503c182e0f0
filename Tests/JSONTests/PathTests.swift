import ProvisoJSON
import Testing

@Suite struct PathTests {
  /// `^` marks the byte whose path is asked for; it is taken out first.
  @Test(arguments: [
    ("^{}", "$"), (#"{"a":^1}"#, "$.a"), (#"{^"a":1}"#, "$.a"), (#"{"a":1,^"b":2}"#, "$.b"),
    (#"{"a":{"b c":[0,^1]}}"#, #"$.a["b c"][1]"#), ("[[],[[]],^3]", "$[2]"),
    (#"{"a":[{"x":1},{"x":^2}],"b":3}"#, "$.a[1].x"), (#"{"a":[1,2],"b":^3}"#, "$.b"),
    (#"{"\u0061b":^1}"#, "$.ab"), (#"{"1":^1}"#, #"$["1"]"#), (#"{"":^1}"#, #"$[""]"#),
    (#"{"a\"]\\\n":^1}"#, #"$["a\"]\\\n"]"#),
    (#"{"é€😂":^1}"#, #"$["\u00e9\u20ac\ud83d\ude02"]"#),
    (#"{"\u202e":^1}"#, #"$["\u202e"]"#), (#"{"a":"x,[{^y"}"#, "$.a"), (#"{"a^b":1}"#, "$"),
    (#"{"a":1,}^"#, "$"), ("[1,^]", "$[1]"), ("]]}^", "$"), (#"{"a":[1,2^"#, "$.a[1]"),
    (#"{"a" ^1}"#, "$.a"), (#"{"a\q":^1}"#, "$[?]"), (#"["\"^"#, "$[0]"),
  ])
  func namesWhereAByteBelongs(_ marked: String, _ expected: String) throws {
    let offset = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "^")))
    let bytes = Array(marked.utf8).filter { $0 != UInt8(ascii: "^") }
    let position = marked.utf8.distance(from: marked.utf8.startIndex, to: offset)
    #expect(path(to: position, in: bytes) == expected)
  }

  @Test func everyNodeHasItsPath() throws {
    let document = Array(#"{"type":"x", "arguments": {"list": [1, {"k": true}]}}"#.utf8)
    var tape = Tape()
    try document.withUnsafeBytes { try tape.read($0) }
    let paths = (Tape.root..<tape.end).map { path(to: tape.source($0), in: document) }
    #expect(
      paths == [
        "$", "$.type", "$.type", "$.arguments", "$.arguments", "$.arguments.list",
        "$.arguments.list", "$.arguments.list[0]", "$.arguments.list[1]",
        "$.arguments.list[1].k", "$.arguments.list[1].k",
      ])
  }

  @Test func aLongNameIsCut() {
    let name = String(repeating: "é", count: 500)
    let found = path(to: name.utf8.count + 4, in: Array("{\"\(name)\":1}".utf8))
    #expect(found == "$[\"" + String(repeating: #"\u00e9"#, count: 120) + "\"...]")
  }

  @Test func placesCountCodePointsFromOne() {
    let bytes = Array("{\n \"é😂\": x}".utf8)
    bytes.withUnsafeBytes { document in
      #expect(JSONPlace(of: 0, in: document) == JSONPlace(line: 1, column: 1))
      #expect(JSONPlace(of: 2, in: document) == JSONPlace(line: 2, column: 1))
      #expect(JSONPlace(of: 12, in: document) == JSONPlace(line: 2, column: 7))
      #expect(JSONPlace(of: 999, in: document) == JSONPlace(line: 2, column: 10))
      #expect(JSONPlace(of: -1, in: document) == JSONPlace(line: 1, column: 1))
    }
  }

  @Test func anyBytesHaveAPath() {
    var generator = Sequence64(7)
    let alphabet = Array("{}[]\",:\\u0 a\u{E9}".utf8) + [0x80, 0xFF, 0]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0..<30, using: &generator)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      #expect(path(to: count, in: bytes).hasPrefix("$"))
    }
  }

  private func path(to offset: Int, in bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    bytes.withUnsafeBytes { JSONPath.write(to: offset, in: $0, into: &output) }
    return String(decoding: output, as: UTF8.self)
  }
}
