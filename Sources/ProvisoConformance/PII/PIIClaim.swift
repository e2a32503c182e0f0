import ProvisoPII

/// What one case says of one kind: that it stands somewhere, or nowhere.
struct PIIClaim {
  /// The least score that counts where a detector runs alone, without context: below it stand
  /// matches that nothing but their context tells.
  static let alone = 0.05

  let kinds: KindSet
  /// The kind or rule that the claim is counted under.
  let title: String
  let text: String
  let threshold: Double
  let isPositive: Bool
  /// Where it stands in code points; nil if that is not known.
  let places: [Range<Int>]?
  /// Whether nothing of the kind stands elsewhere.
  let isComplete: Bool
  /// Whether it is to be more certain than without the words around it.
  let isRaised: Bool

  /// The claims of a case.
  static func all(of test: PIICase) throws(PIIExclusion) -> [PIIClaim] {
    if test.file.hasPrefix("gitleaks") || test.file.hasPrefix("detect-secrets") {
      return [try secret(test)]
    }
    if let leniency = test.leniency, leniency != 1 { throw .leniency }
    if test.places.contains(where: { $0.entity != test.entity }) { return try several(test) }
    guard let kind = PIIVocabulary.kind(ofEntity: test.entity) else { throw .noKind }
    if test.entity == "PHONES_WITH_EXTENSIONS", !test.isPositive { throw .form }
    if test.entity == "CREDITCARDS" { throw .checksum }
    if test.raises, !test.text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      throw .fixedForm
    }
    let places = test.places.map { $0.start..<$0.end }
    return [
      PIIClaim(
        kinds: KindSet(kind), title: "\(kind.row.name)", text: test.text, threshold: alone,
        isPositive: test.isPositive || test.raises,
        places: places.count == test.count && !places.isEmpty ? places : nil, isComplete: true,
        isRaised: test.raises)
    ]
  }

  /// A line that names several kinds, and others beside them.
  private static func several(_ test: PIICase) throws(PIIExclusion) -> [PIIClaim] {
    var claims: [PIIClaim] = []
    for entity in Set(test.places.map(\.entity)).sorted() {
      guard let kind = PIIVocabulary.kind(ofEntity: entity) else { continue }
      let places = test.places.filter { $0.entity == entity }.map { $0.start..<$0.end }
      if kind == .cardNumber, !places.allSatisfy({ passesLuhn(test.text, $0) }) { throw .checksum }
      if kind == .usSSN, places.contains(where: { digits(test.text, $0) == sampleSSN }) {
        throw .sample
      }
      // One suite counts the label, as in `password: baz123`.
      let isLabelled = test.file.hasPrefix("redact-pii") && (kind == .password || kind == .username)
      claims.append(
        PIIClaim(
          kinds: KindSet(kind), title: "\(kind.row.name)", text: test.text,
          threshold: alone, isPositive: true, places: isLabelled ? nil : places,
          isComplete: false, isRaised: false))
    }
    if claims.isEmpty { throw .noKind }
    return claims
  }

  private static let sampleSSN = Array(1...9)

  private static func secret(_ test: PIICase) throws(PIIExclusion) -> PIIClaim {
    let bytes = Array(test.text.utf8)
    if test.recognizer == "gcp-api-key", !test.isPositive, bytes.count == 39,
      test.text.hasPrefix("AIza")
    {
      throw .excepted
    }
    let isAddress = test.recognizer == "ip_public"
    if test.isPositive, !isAddress, isSample(bytes) { throw .sample }
    // Who finds a secret does not matter, but a rule's negatives say that this kind is not there.
    let kinds = PIIVocabulary.kinds(ofRule: test.recognizer)
    return PIIClaim(
      kinds: test.isPositive && !isAddress ? Category.credential.kinds : kinds,
      title: test.recognizer, text: test.text, threshold: Scanner.threshold,
      isPositive: test.isPositive, places: nil, isComplete: true, isRaised: false)
  }

  /// `EXAMPLE`, or eight times the same character.
  private static func isSample(_ text: [UInt8]) -> Bool {
    let word = Array("EXAMPLE".utf8)
    if text.indices.contains(where: { text[$0...].starts(with: word) }) { return true }
    return text.indices.contains { index in
      index + 8 <= text.count && text[index..<index + 8].allSatisfy { $0 == text[index] }
    }
  }

  private static func digits(_ text: String, _ place: Range<Int>) -> [Int] {
    Array(text.unicodeScalars)[place].compactMap { Int(exactly: $0.value) }
      .filter { (0x30...0x39).contains($0) }.map { $0 - 0x30 }
  }

  private static func passesLuhn(_ text: String, _ place: Range<Int>) -> Bool {
    let digits = digits(text, place)
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let doubled = digit.element * 2
      return sum + (digit.offset % 2 == 0 ? digit.element : doubled / 10 + doubled % 10)
    }
    return sum % 10 == 0
  }
}
