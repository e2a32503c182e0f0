import Foundation
import ProvisoFiles
import ProvisoLanguage
import Testing

/// Recordings in pieces give the same records as line by line.
@Suite struct RecordingBlocksTests {
  private static func file(_ text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "blocks-\(getpid())-\(UInt64.random(in: 0 ... .max)).jsonl")
    try text.write(to: path, atomically: true, encoding: .utf8)
    return path.path
  }

  private static func records(_ path: String, _ pieceBytes: Int) throws -> [String] {
    var blocks = try LineBlocks(path: path, pieceBytes: pieceBytes)
    defer { blocks.close() }
    var found: [String] = []
    while let block = try blocks.next() {
      block.forEachLine { found.append("\($1): " + String(decoding: $0, as: UTF8.self)) }
    }
    return found
  }

  @Test(arguments: [
    "", "\n", "a", "a\n", "a\nb", "a\n\n  \nb\r\nccccccccccc\n", "\n\n\nd", "äöü\nß",
  ])
  func piecesOfAnySizeGiveTheSameLines(text: String) throws {
    let path = try Self.file(text)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let wanted = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.allSatisfy { $0 == " " || $0 == "\r" } }
      .map { "\($0.offset + 1): \($0.element)" }
    for size in [1, 2, 3, 5, 100] {
      // A carriage return and a line feed are one character to Swift, not to us.
      let found = try Self.records(path, size).map { $0.replacing("\r", with: "") }
      #expect(
        found == (text.contains("\r") ? ["1: a", "4: b", "5: ccccccccccc"] : wanted), "\(size)")
    }
  }

  @Test func aLineWithoutAnEndTakesNoMoreThanARequestMay() throws {
    let path = try Self.file(
      "a\n" + String(repeating: "x", count: 3 * Limits.requestBytes) + "\nb\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = try Self.records(path, 1 << 16)
    #expect(found.count == 3)
    #expect(found[1].utf8.count > Limits.requestBytes)
    #expect(found[1].utf8.count < Limits.requestBytes + (1 << 17))
    #expect(found[2] == "3: b")
  }

  @Test func elementsOfASequenceKnowTheirLine() throws {
    let path =
      try Self.file("- type: a\n  arguments: {}\n\n- type: b\n  arguments: {}\n")
      + ".yaml"
    try FileManager.default.moveItem(atPath: String(path.dropLast(5)), toPath: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var blocks = try RecordingBlocks(path: path)
    var lines: [Int] = []
    while let block = try blocks.next() { block.forEachRecord { lines.append($1) } }
    #expect(lines == [1, 4])
  }

  @Test func progressTellsHowMuchOfWhat() {
    #expect(
      Progress.line("replaying", done: 3_100_000, of: 6_200_000, .bytes, columns: 80)
        == "replaying  ████████████████████░░░░░░░░░░░░░░░░░░░░  50 %  3.1 MB of 6.2 MB")
    #expect(
      Progress.line("replaying", done: 512, of: nil, .bytes, columns: 80) == "replaying  512 B")
    #expect(Progress.line("testing", done: 7, of: 7, .pieces, columns: 26) == "100 %  7 of 7")
    #expect(
      Progress.line("testing", done: 9, of: 7, .pieces, columns: 44).hasSuffix("100 %  7 of 7"))
  }
}
