import Foundation
import ProvisoPII
import Testing

/// Cases that other detectors are tested with.
@Suite struct PublicDataTests {
  static let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["PROVISO_DATA"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "../shared/data").path
  ).appending(path: "pii")
  static let isThere = FileManager.default.fileExists(
    atPath: folder.appending(path: "presidio-recognizers.jsonl").path)

  /// Our kind for each of Presidio's that we have, and the least share of its positive and of its
  /// negative cases that are told right when every match counts, and with the usual threshold.
  static let floors: [(entity: String, kind: Kind, found: Double, passedOver: Double)] = [
    ("EMAIL_ADDRESS", .email, 1, 1), ("PHONE_NUMBER", .phone, 1, 1),
    ("CREDIT_CARD", .cardNumber, 1, 1), ("IBAN_CODE", .iban, 1, 1),
    ("IP_ADDRESS", .ipAddress, 0.97, 0.85), ("MAC_ADDRESS", .macAddress, 1, 1),
    ("US_SSN", .usSSN, 1, 1), ("US_ITIN", .usITIN, 1, 1), ("US_NPI", .usNPI, 1, 1),
    ("US_MBI", .usMBI, 1, 1), ("UK_NHS", .ukNHS, 1, 1), ("UK_NINO", .ukNINO, 1, 1),
    ("CA_SIN", .caSIN, 1, 1), ("IN_AADHAAR", .inAadhaar, 1, 1), ("DE_TAX_ID", .deTaxId, 1, 1),
    ("ES_NIF", .esNIF, 1, 1), ("ES_NIE", .esNIE, 1, 1), ("IT_FISCAL_CODE", .itFiscalCode, 0.5, 1),
    ("PL_PESEL", .plPESEL, 1, 1), ("AU_TFN", .auTFN, 1, 1),
  ]

  @Test(.enabled(if: isThere, "the shared data is not there"), arguments: floors)
  func presidio(_ row: (entity: String, kind: Kind, found: Double, passedOver: Double)) throws {
    var tally = Tally()
    for line in try Self.lines("presidio-recognizers.jsonl") where line.entity == row.entity {
      // A shape without any certainty is what some positive cases ask for.
      tally.add(
        expected: !line.spans.isEmpty,
        found: Scans.kinds(line.text, threshold: line.spans.isEmpty ? 0.5 : 0.01).contains(
          row.kind),
        line.text)
    }
    print(row.kind.name, tally.summary)
    #expect(tally.recall >= row.found, "\(row.kind.name) missed: \(tally.missed)")
    #expect(tally.specificity >= row.passedOver, "\(row.kind.name) wrongly: \(tally.wrong)")
  }

  /// With the usual threshold, over all texts and kinds of ours that the cases name.
  @Test(.enabled(if: isThere, "the shared data is not there"))
  func usualThreshold() throws {
    var tally = Tally()
    for line in try Self.lines("presidio-recognizers.jsonl") {
      guard let row = Self.floors.first(where: { $0.entity == line.entity }) else { continue }
      tally.add(
        expected: !line.spans.isEmpty, found: Scans.kinds(line.text).contains(row.kind), line.text)
    }
    print("presidio, usual threshold:", tally.summary)
    #expect(tally.recall >= 0.8, "missed: \(tally.missed)")
    #expect(tally.precision >= 0.9, "wrongly: \(tally.wrong)")
  }

  @Test(.enabled(if: isThere, "the shared data is not there"))
  func telephoneNumbersOfAllCountries() throws {
    var tally = Tally()
    for line in try Self.lines("libphonenumber-examples.jsonl") {
      tally.add(expected: true, found: Scans.kinds(line.text).contains(.phone), line.text)
    }
    print("libphonenumber examples:", tally.summary)
    #expect(tally.recall >= 0.95, "missed: \(tally.missed)")
    var texts = Tally()
    for file in ["libphonenumber-contexts.jsonl", "libphonenumber-text.jsonl"] {
      for line in try Self.lines(file) {
        texts.add(
          expected: !line.spans.isEmpty, found: Scans.kinds(line.text).contains(.phone), line.text)
      }
    }
    print("libphonenumber texts:", texts.summary)
    #expect(texts.precision >= 0.95, "wrongly: \(texts.wrong)")
    #expect(texts.recall >= 0.4, "missed: \(texts.missed)")
  }

  @Test(.enabled(if: isThere, "the shared data is not there"))
  func recordsOfAgents() throws {
    for line in try Self.lines("agent-threat-bench.jsonl") {
      let kinds = Scans.kinds(line.text)
      #expect(kinds.contains(.usSSN) && kinds.contains(.email), "\(line.text)")
    }
  }

  struct Line {
    var entity: String
    var text: String
    var spans: [[String: Any]]
  }

  static func lines(_ file: String) throws -> [Line] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      return Line(
        entity: object["entity"] as? String ?? "", text: object["text"] as? String ?? "",
        spans: object["expected"] as? [[String: Any]] ?? [])
    }
  }
}

/// How often a detector was right.
struct Tally {
  private(set) var found = 0
  private(set) var passedOver = 0
  private(set) var missed: [String] = []
  private(set) var wrong: [String] = []

  mutating func add(expected: Bool, found isFound: Bool, _ text: String) {
    switch (expected, isFound) {
    case (true, true): found += 1
    case (true, false): missed.append(text)
    case (false, true): wrong.append(text)
    case (false, false): passedOver += 1
    }
  }

  var recall: Double { share(found, missed.count) }
  var precision: Double { share(found, wrong.count) }
  var specificity: Double { share(passedOver, wrong.count) }
  var summary: String {
    "found \(found), missed \(missed.count), passed over \(passedOver), wrongly \(wrong.count)"
  }

  private func share(_ right: Int, _ other: Int) -> Double {
    right + other == 0 ? 1 : Double(right) / Double(right + other)
  }
}
