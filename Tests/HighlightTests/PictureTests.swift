import Foundation
import ProvisoText
import Testing

/// The picture of the README: a part of a shipped set.
@Suite struct PictureTests {
  private static let page = Repository.root.appending(path: "grammar/outreach.svg")

  private static func picture() throws -> String {
    let file = try Repository.file("policies/outreach/outreach.policy")
    let lines = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\n")
    let first = lines.firstIndex { $0.hasPrefix("approve colleague_mail") }
    let start = try #require(first, "the rule is gone")
    let end = lines[start...].firstIndex { $0.hasPrefix("route promise") } ?? lines.count
    let highlighter = try Highlighter(Data(GrammarWriter.text.utf8))
    // From the documentation of the one rule to the end of the other.
    let last = lines[..<end].lastIndex { $0 == "}" } ?? end
    return Picture(file.bytes, lines: start...(last + 1), highlighter).svg
  }

  /// `UPDATE_CASES=1`, or `.ci/picture`, draws it anew.
  @Test func itIsFresh() throws {
    let picture = try Self.picture()
    if Repository.updates {
      try picture.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == picture)
  }

  @Test func itShowsColours() throws {
    let picture = try Self.picture()
    for style in Picture.Style.allCases where [.keyword, .clause, .string].contains(style) {
      #expect(picture.contains("<tspan class=\"\(style.rawValue)\">"))
    }
  }
}
