import Foundation
import ProvisoChecker
import ProvisoSyntax
import ProvisoText
import Testing

/// Whatever the parser makes of a broken file, the checker lives through, and tells only once.
@Suite struct RobustnessTests {
  @Test func casesInPieces() throws {
    var random = Seeded(state: 3)
    let cases = try Self.cases()
    #expect(cases.count > 50)
    for bytes in cases {
      Self.check(bytes)
      for _ in 0..<3 {
        Self.check(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
        Self.check(Self.broken(bytes, &random))
      }
    }
  }

  /// A finding never names nothing: of what is missing the parser has told.
  private static func check(_ bytes: [UInt8]) {
    let tree = Parser.parse(SourceFile(name: "a.policy", bytes: bytes), number: 0).0
    for finding in Checker.check([tree]).1 {
      #expect(!finding.message.contains("``"), "\(finding)")
      #expect(Int(finding.label.place.span.end) <= bytes.count, "\(finding)")
    }
  }

  /// The bytes with a piece left out, or another put in.
  private static func broken(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return bytes }
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 0..<12, using: &random))
    let piece = Int.random(in: 0..<bytes.count, using: &random)
    let other = bytes[piece..<min(bytes.count, piece + 9)]
    bytes.replaceSubrange(start..<end, with: Bool.random(using: &random) ? Array(other) : [])
    return bytes
  }

  private static func cases() throws -> [[UInt8]] {
    let folder =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().path + "/CaseTests/Cases"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".policy") }.sorted().map {
      Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
    }
  }
}
