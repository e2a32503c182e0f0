import Proviso
import ProvisoLanguage
import ProvisoReport
import ProvisoSyntax
import ProvisoText

extension CoverageReport {
  /// One page: every rule, and the sources with their conditions marked.
  package var html: String {
    let body = sets.map(Self.section).joined(separator: "\n")
    return HTMLPage(title: "Coverage of policies by their tests", style: Self.style, body: body)
      .text
  }

  private static let style = """
    mark { background: none; color: inherit; border-bottom: 2px solid; border-radius: 2px; }
    mark.good { border-color: var(--good); } mark.bad { border-color: var(--bad);
      background: color-mix(in srgb, var(--bad) 15%, transparent); }
    .line { color: var(--muted); user-select: none; }
    summary { cursor: pointer; }
    """

  private static func section(_ set: SetCoverage) -> String {
    let rows = set.rules.map(row).joined(separator: "\n")
    let sources = set.files.indices.map { source($0, in: set) }.joined(separator: "\n")
    return """
      <h2>\(set.name.markup)</h2>
      <p class="\(set.percent == 100 ? "good" : "bad")">\(set.headline.markup)</p>
      <table>
      <tr><th>Rule<th>Held<th>Failed<th>Error<th>Conditions<th>Not shown</tr>
      \(rows)
      </table>
      \(sources)
      """
  }

  private static func row(_ rule: RuleCoverage) -> String {
    let gaps = rule.atoms.filter { !$0.isCovered }.map {
      "<code>\($0.operand.text.markup)</code> \($0.gap.markup)"
    }
    let missing = (rule.isCovered ? [] : ["no case sees it hold"]) + gaps
    let kind = rule.rule.kind.rawValue
    return """
      <tr><td><span class="\(kind)">\(kind)</span> \(rule.rule.name.string.markup)\
      <td class="number">\(rule.outcomes.holds)<td class="number">\(rule.outcomes.fails)\
      <td class="number">\(rule.outcomes.unknown)\
      <td class="number \(rule.isComplete ? "good" : "bad")">\(rule.coveredAtoms)/\(rule.atoms.count)\
      <td>\(missing.joined(separator: "<br>"))</tr>
      """
  }

  private static func source(_ number: Int, in set: SetCoverage) -> String {
    let file = set.files[number]
    let marked = file.marked(marks(in: number, set))
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let width = String(lines.count).utf8.count
    let shown = lines.enumerated().map { place, line in
      let number = String(place + 1)
      let margin = String(repeating: " ", count: width - number.utf8.count)
      return "<span class=\"line\">\(margin)\(number)</span>  \(line)"
    }
    return """
      <details><summary>\(file.name.markup)</summary>
      <pre>\(shown.joined(separator: "\n"))</pre></details>
      """
  }

  /// Conditions and names of rules, none within another.
  private static func marks(in number: Int, _ set: SetCoverage) -> [SourceMark] {
    var marks: [Span: SourceMark] = [:]
    func add(_ place: Place, _ isGood: Bool, _ note: String) {
      guard Int(place.file) == number else { return }
      let earlier = marks[place.span]
      marks[place.span] = SourceMark(
        span: place.span, isGood: isGood && earlier?.isGood ?? true,
        note: (earlier.map { $0.note + "; " } ?? "") + note)
    }
    for rule in set.rules {
      add(rule.rule.place, rule.isCovered, rule.counts)
      for atom in rule.atoms {
        let counts =
          "\(rule.rule.name.string): true \(atom.seen.holds), false \(atom.seen.fails), "
          + "error \(atom.seen.unknown)" + (atom.isCovered ? "" : ", \(atom.gap)")
        add(atom.operand.place, atom.isCovered, counts)
      }
    }
    var kept: [SourceMark] = []
    for mark in marks.values.sorted(by: { $0.span.start < $1.span.start })
    where (kept.last?.span.end ?? 0) <= mark.span.start { kept.append(mark) }
    return kept
  }
}

/// A span of a file that stands out, and what is said of it.
private struct SourceMark {
  let span: Span
  let isGood: Bool
  let note: String
}

extension SourceFile {
  /// The text as markup; a mark that goes over lines is ended and begun anew on each.
  fileprivate func marked(_ marks: [SourceMark]) -> String {
    var markup = ""
    var offset = 0
    func plain(_ end: Int) -> String {
      let start = min(offset, end)
      let lines = String(decoding: bytes[start..<end], as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      return lines.map { String($0).markup }.joined(separator: "\n")
    }
    for mark in marks {
      markup += plain(Int(mark.span.start))
      offset = Int(mark.span.start)
      let open = "<mark class=\"\(mark.isGood ? "good" : "bad")\" title=\"\(mark.note.markup)\">"
      let lines = plain(Int(mark.span.end)).split(
        separator: "\n", omittingEmptySubsequences: false)
      markup += lines.map { "\(open)\($0)</mark>" }.joined(separator: "\n")
      offset = Int(mark.span.end)
    }
    return markup + plain(bytes.count)
  }
}
