import ProvisoJSON
import Testing

/// Nothing that is read may trap, whatever the bytes.
@Suite struct HostileTests {
  static let documents = [
    #"{"a": [1, -2.5e3, true, null], "b\u00e9\n": {"c": "d\\\"", "": "é€😂"}}"#,
    #"["\ud83d\ude02", 0.1, 1e-5, 9007199254740991, "abcdefghijklmnop", {}, [[]]]"#,
    "{" + (0..<20).map { "\"name\($0)\": false" }.joined(separator: ", ") + "}",
  ]

  @Test(arguments: documents)
  func everyPrefixIsRefused(_ document: String) {
    let bytes = Array(document.utf8)
    #expect(outcome(bytes) == nil)
    for count in bytes.indices {
      let error = outcome(Array(bytes[..<count]))
      #expect(error != nil)
      #expect((error?.offset ?? 0) <= count)
    }
  }

  /// Every byte replaced by every other: accepted or refused, and what is accepted has one form.
  @Test(arguments: documents)
  func everyCorruptionIsHandled(_ document: String) {
    var bytes = Array(document.utf8)
    for index in bytes.indices {
      let original = bytes[index]
      for value in stride(from: UInt8(0), through: 255, by: 3) {
        bytes[index] = value
        if case .success(let form) = canonical(bytes, .standard) {
          #expect(canonical(form, .standard) == .success(form))
        }
      }
      bytes[index] = original
    }
  }

  @Test(arguments: documents)
  func everyRemovalIsHandled(_ document: String) {
    let bytes = Array(document.utf8)
    for index in bytes.indices {
      var fewer = bytes
      fewer.remove(at: index)
      if case .success(let form) = canonical(fewer) { #expect(canonical(form) == .success(form)) }
    }
  }

  @Test func noiseIsHandled() {
    var generator = Sequence64(23)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "1", "-", "0.5", "e9", "true", "null", "\\",
      "\\u", "d800", " ", "\n", "é", "\u{FFFF}",
    ]
    for _ in 0..<5_000 {
      let count = Int.random(in: 0..<14, using: &generator)
      let noise = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(noise.utf8)
      if let error = outcome(bytes) { #expect(error.offset <= bytes.count) }
      if case .success(let form) = canonical(bytes) { #expect(canonical(form) == .success(form)) }
    }
  }

  private func outcome(_ bytes: [UInt8]) -> JSONError? {
    switch canonical(bytes) {
    case .success: nil
    case .failure(let error): error
    }
  }
}
