import Foundation
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import Testing

/// Whatever the bytes are: a tree, findings inside the file, and no hole without a finding.
@Suite struct HostileTests {
  /// Policies that hold every construct.
  static let samples: [[UInt8]] = {
    let folder = SharedData.packageRoot.appendingPathComponent("Tests/CaseTests/Cases/syntax")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
        return nil
      }
      return Array(data.prefix(800))
    }
  }()

  @Test func samplesAreFound() { #expect(Self.samples.count >= 8) }

  @Test func everyTruncation() {
    for sample in Self.samples {
      for length in sample.indices { Self.check(Array(sample[..<length])) }
    }
  }

  @Test(arguments: 0..<8)
  func randomDamage(_ batch: UInt64) {
    var random = SeededGenerator(seed: batch)
    for sample in Self.samples {
      for _ in 0..<25 {
        var bytes = sample
        for _ in 0..<Int.random(in: 1...4, using: &random) { Self.damage(&bytes, &random) }
        Self.check(bytes)
      }
    }
  }

  /// Pieces that parsers stumble over.
  private static let nasty: [[UInt8]] = [
    [0], [0xFF], [0xC3], [0xE2, 0x80, 0xAE], [0xEF, 0xBB, 0xBF], [0xF0, 0x9F, 0x98, 0x80],
    Array("\"\"\"".utf8), Array("'".utf8), Array("`".utf8), Array("\\".utf8), Array("{".utf8),
    Array("}".utf8), Array("((((".utf8), Array("]".utf8), Array("//".utf8), Array("\r".utf8),
    Array("{{{".utf8), Array("route".utf8), Array("-".utf8), Array("0x".utf8), Array("@".utf8),
    Array("because \"{".utf8), Array(" else ".utf8), Array("9999999999999999999999h".utf8),
    Array("\\U00110000".utf8), Array("“".utf8), Array("? : ?".utf8), Array("...".utf8),
  ]

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 20))
    default: bytes.insert(contentsOf: nasty.randomElement(using: &random)!, at: place)
    }
  }

  private static func check(_ bytes: [UInt8]) {
    let file = SourceFile(name: "damaged.policy", bytes: bytes)
    let (tree, findings) = Parser.parse(file, number: 0)
    checkPlaces(findings, in: file)
    if findings.isEmpty {
      let dump = "\(tree.declarations)"
      #expect(!dump.contains("missing("), "a hole without a finding: \(file.line(1))")
    }
    let (expression, others) = Parser.parseExpression(file, dialect: .bare)
    checkPlaces(others, in: file)
    #expect(Int(expression.place.span.end) <= bytes.count)
  }

  private static func checkPlaces(_ findings: [Diagnostic], in file: SourceFile) {
    for finding in findings {
      for label in [finding.label] + finding.further {
        let span = label.place.span
        #expect(span.start <= span.end && Int(span.end) <= file.bytes.count, "\(finding)")
      }
      #expect(!finding.rendered(in: [file]).isEmpty)
      #expect(!finding.oneLine(in: [file]).contains("\n"))
    }
  }
}
