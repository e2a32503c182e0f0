import ProvisoYAML
import Testing

@Suite struct YAMLReaderTests {
  /// A node in one line, so that a table can say what a text means.
  private func shown(_ node: YAMLNode) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string(let text): "'\(text)'"
    case .list(let elements): "[" + elements.map(shown).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key): \(shown($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  @Test(arguments: [
    ("a: 1\nb: [x, 2.5, -3]\n", "{a: 1, b: ['x', 2.5, -3]}"),
    ("no: yes\nn: no\n", "{no: 'yes', n: 'no'}"),
    ("[~, null, true, 'true', \"\"]", "[null, null, true, 'true', '']"),
    ("[2026-11-23, 1.2.3, 0x10, 1e3, .5, -]", "['2026-11-23', '1.2.3', '0x10', 1000.0, 0.5, '-']"),
    ("99999999999999999999", "'99999999999999999999'"),
    ("", "null"),
  ])
  func readsTheCoreSchema(text: String, wanted: String) throws {
    #expect(shown(try YAMLReader.read(Array(text.utf8))) == wanted)
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "the key 'a' stands twice", 2, 1),
    ("a: &x 1\nb: *x\n", "aliases are not read; write the value out", 2, 4),
    ("--- 1\n--- 2\n", "one document is expected, a second begins here", 2, 1),
    ("[a]: 1\n", "a key must be a plain word or a string", 1, 1),
    ("a: [1, 2\n", "did not find expected ',' or ']'", 2, 1),
    (String(repeating: "[", count: 100), "the document is too large or too deep", 1, 65),
  ])
  func tellsWhatIsWrongAndWhere(text: String, message: String, line: Int, column: Int) {
    #expect(throws: YAMLError(message: message, mark: .init(line: line, column: column))) {
      try YAMLReader.read(Array(text.utf8))
    }
  }
}
