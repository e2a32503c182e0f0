import ProvisoPII
import ProvisoReport
import ProvisoText

/// A finding as it is told: in a file or a record, for people or for programs.
struct PIILine {
  let file: String
  let finding: PIIFinding
  /// From one on; of JSON Lines, the record.
  let line: Int
  /// In code points from one on; none in records.
  let column: Int?
  let path: [UInt8]?
  let bytes: Range<Int>
  let codePoints: Range<Int>
  let excerpt: Excerpt

  private var detection: Detection { finding.detection }

  func text(colours: Bool) -> String {
    let place =
      "\(file.visible):\(line)"
      + (column.map { ":\($0)" } ?? " \(String(decoding: path ?? [], as: UTF8.self).visible)")
    let kind = "\(detection.kind.name)"
    let score = Self.hundredths(detection.score)
    return """
      \(place): \(colours ? "\u{1B}[1m\(kind)\u{1B}[0m" : kind) \(score), \(reason)
          \(excerpt.text)
          \(excerpt.marks(colours: colours))

      """
  }

  /// Why it counts.
  private var reason: String {
    let evidence = detection.evidence
    var parts: [String] = []
    if !evidence.pattern.isEmpty {
      let pattern = String(decoding: evidence.pattern, as: UTF8.self).visible
      parts.append("as `\(pattern)`" + (evidence.check.map { " that passes \($0)" } ?? ""))
    }
    if let word = evidence.word {
      let text = String(decoding: word.text, as: UTF8.self).visible
      let source =
        switch word.source {
        case .text: "the word"
        case .name: "the name"
        }
      parts.append("\(source) `\(text)` raises it from \(Self.hundredths(evidence.base))")
    } else if parts.isEmpty {
      parts.append("by its form")
    }
    if evidence.isDecoded { parts.append("once decoded") }
    if !finding.others.isEmpty {
      parts.append("or " + finding.others.map { "\($0.name)" }.joined(separator: ", "))
    }
    return parts.joined(separator: ", ")
  }

  private static func hundredths(_ score: Double) -> String {
    let hundredths = Int(score * 100 + 0.5)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  var json: String {
    let evidence = detection.evidence
    var why: [Outline.Member] = [.init("base", .decimal(evidence.base))]
    if !evidence.pattern.isEmpty {
      why.append(.init("pattern", .text(String(decoding: evidence.pattern, as: UTF8.self))))
    }
    if let check = evidence.check { why.append(.init("check", .text("\(check)"))) }
    if let word = evidence.word {
      let text = Outline.text(String(decoding: word.text, as: UTF8.self))
      switch word.source {
      case .text: why.append(.init("word", text))
      case .name: why.append(.init("name", text))
      }
    }
    if evidence.isDecoded { why.append(.init("decoded", .flag(true))) }
    return Outline.members(
      [
        .init("kind", .text("\(detection.kind.name)")),
        .init("category", detection.kind.row.category.map { .text("\($0.name)") } ?? .null),
        .init("score", .decimal(detection.score)), .init("line", .integer(line)),
      ] + placeMembers + [
        .init("bytes", Self.list(bytes)), .init("code_points", Self.list(codePoints)),
        .init("text", .text(excerpt.match)), .init("why", .members(why)),
        .init("also", .list(finding.others.map { .text("\($0.name)") })),
      ]
    ).json
  }

  private var placeMembers: [Outline.Member] {
    if let column { return [.init("column", .integer(column))] }
    return [.init("path", .text(String(decoding: path ?? [], as: UTF8.self)))]
  }

  private static func list(_ range: Range<Int>) -> Outline {
    .list([.integer(range.lowerBound), .integer(range.upperBound)])
  }
}
