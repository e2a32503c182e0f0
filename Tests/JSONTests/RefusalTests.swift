@testable import ProvisoJSON
import Testing

@Suite struct RefusalTests {
  /// A document, what is wrong, and at which byte.
  static let refusals: [(String, JSONFault, Int)] = [
    ("", .missingValue, 0), ("  ", .missingValue, 2), ("\u{FEFF}{}", .byteOrderMark, 0),
    ("[", .unfinished, 1), (#"{"a":"#, .unfinished, 5), ("[1", .unfinished, 2),
    ("[,1]", .missingValue, 1), ("[1 , ]", .trailingComma, 3), (#"{"a":1,}"#, .trailingComma, 6),
    ("[1 2]", .missingComma, 3), (#"{"a" 1}"#, .missingColon, 5), ("{a:1}", .missingName, 1),
    ("{'a':1}", .missingName, 1), ("[1}", .missingComma, 2), ("{]", .missingName, 1),
    ("{} {}", .trailingText, 3), ("[1]/**/", .trailingText, 3), ("[1/**/]", .missingComma, 2),
    ("[True]", .unknownWord, 1), ("[NaN]", .unknownWord, 1), ("[tru]", .unknownWord, 1),
    ("nul", .unknownWord, 0), ("[nullx]", .missingComma, 5), ("\u{B}1", .missingValue, 0),
    ("[01]", .badNumber, 1), ("[-]", .badNumber, 1), ("[1.]", .badNumber, 1),
    ("[1e]", .badNumber, 1), ("[1e+]", .badNumber, 1), ("[+1]", .missingValue, 1),
    ("[.5]", .missingValue, 1), ("[0x1]", .missingComma, 2), ("[-01]", .badNumber, 1),
    (#"["a]"#, .unfinishedString, 1), (#"["a\"]"#, .unfinishedString, 1),
    ("[\"a\nb\"]", .controlCharacter, 3), ("[\"\\n\u{1F}\"]", .controlCharacter, 4),
    (#"["\x"]"#, .badEscape, 2), (#"["\u12g4"]"#, .badEscape, 2), (#"["\u12"#, .badEscape, 2),
    (#"["\"#, .badEscape, 2), (#"["ab\ud800"]"#, .loneSurrogate, 4),
    (#"["\udc00"]"#, .loneSurrogate, 2), (#"["\ud800\ud800"]"#, .loneSurrogate, 2),
    (#"["\ud800x"]"#, .loneSurrogate, 2), (#"{"a":1,"\u0061":2}"#, .duplicateName, 7),
    (#"{"x":{"b":1,"c":2,"b":3}}"#, .duplicateName, 18), (#"{"":1,"":2}"#, .duplicateName, 6),
  ]

  @Test(arguments: refusals)
  func refuses(_ document: String, _ fault: JSONFault, _ offset: Int) {
    let found = canonical(document)
    #expect(throws: JSONError.self) { try found.get() }
    if case .failure(let error) = found {
      #expect(error.fault == fault)
      #expect(error.offset == offset)
    }
  }

  /// What only the strict dialect refuses.
  static let differences: [(String, JSONFault)] = [
    (#"{"a":1,"a":1}"#, .duplicateName),
    ("[9007199254740992]", .numberTooBig), ("[-9007199254740992]", .numberTooBig),
    ("[9007199254740991.1]", .numberTooBig), ("[-9007199254740991.001]", .numberTooBig),
    ("[9007199254740991.0000000000000000001]", .numberTooBig), ("[1e16]", .numberTooBig),
    ("[0.90071992547409911e16]", .numberTooBig), ("[1e400]", .numberTooBig),
    ("[-1e999999999999999999999]", .numberTooBig), ("[1e-400]", .numberTooSmall),
    ("[-0.1e-999999999999999999999]", .numberTooSmall), ("[2e-324]", .numberTooSmall),
  ]

  @Test(arguments: differences)
  func onlyTheStrictDialectRefuses(_ document: String, _ expected: JSONFault) {
    #expect(fault(document) == expected)
    #expect(fault(document, .standard) == nil)
  }

  @Test(arguments: [
    "[9007199254740991]", "[-9007199254740991]", "[9007199254740991.000]", "[9007199254740990.9]",
    "[0.9007199254740991e16]", "[90071992547409910000e-4]", "[5e-324]", "[0e999]", "[0.0e-999]",
    "[0e-999999999999999999999]", "[\"\u{7F}\u{FEFF}\"]",
  ])
  func acceptsWhatIsJustWithin(_ document: String) { #expect(fault(document) == nil) }

  /// Code points, and whether I-JSON forbids them.
  @Test(
    arguments: [
      (0xFDCF, false), (0xFDD0, true), (0xFDEF, true), (0xFDF0, false), (0xFFFD, false),
      (0xFFFE, true), (0xFFFF, true), (0x1FFFD, false), (0x1FFFE, true), (0x8FFFF, true),
      (0x10000, false), (0x10FFFE, true), (0x10FFFF, true), (0xEFFF, false),
    ] as [(UInt32, Bool)])
  func noncharactersAreNotInterchanged(_ value: UInt32, _ isForbidden: Bool) throws {
    let text = String(try #require(Unicode.Scalar(value)))
    let escaped = text.utf16.map { "\\u" + String($0, radix: 16) }.joined()
    for form in [text, escaped] {
      for document in ["[\"ab\(form)\"]", "{\"\(form)\":1}"] {
        #expect(fault(document) == (isForbidden ? .noncharacter : nil))
        #expect(fault(document, .standard) == nil)
      }
    }
  }

  /// Malformed UTF-8, as bytes within a string.
  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0x80],
      [0xE0, 0xA0], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF0, 0x90, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ] as [[UInt8]])
  func refusesMalformedText(_ bytes: [UInt8]) {
    for dialect in [Dialect.interchange, .standard] {
      for escape in ["", "\\n"] {
        let prefix = Array("[\"abcdefgh\(escape)".utf8)
        let found = canonical(prefix + bytes + Array("\"]".utf8), dialect)
        #expect(found == .failure(JSONError(.badEncoding, at: prefix.count)))
      }
    }
  }

  @Test func everyFaultHasItsOwnText() {
    let texts = Set(JSONFault.allCases.map { "\($0.text)" })
    #expect(texts.count == JSONFault.allCases.count)
  }
}
