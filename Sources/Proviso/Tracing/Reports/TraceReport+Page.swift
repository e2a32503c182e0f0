import ProvisoReport
import ProvisoText

extension TraceReport {
  /// One self-contained page, whose trees open and close.
  package var page: String {
    let title = "\(story.verdict): \(story.type)" + (story.identifier.map { " (\($0))" } ?? "")
    return HTMLPage(title: title, style: Self.style, body: body).text
  }

  private static let style = """
    details { margin: .15rem 0 .15rem 1.1rem; } summary { cursor: pointer; }
    .leaf { margin: .15rem 0 .15rem 2.1rem; } .rule { border-top: 1px solid var(--line);
      padding: .4rem 0; } .rule > details { margin-left: 0; }
    .place { color: var(--muted); font-size: .85rem; margin-left: .6rem; }
    .result { margin-left: .6rem; } .skipped { color: var(--muted); }
    """

  private var body: String {
    let rules = story.rules.isEmpty ? [] : ["<h2>Rules</h2>"] + story.rules.map(rule)
    return ([head, facts] + rules + [unmatched, missing, alternatives])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var head: String {
    var rows = [("Decision", "<b class=\"\(story.verdict.markup)\">\(story.verdict.markup)</b>")]
    if !story.reason.isEmpty { rows.append(("Because", story.reason.markup)) }
    rows.append(("Decided", story.ground.markup))
    if !story.deciding.isEmpty { rows.append(("By", list(story.deciding))) }
    if !story.overruled.isEmpty { rows.append(("Overruled", list(story.overruled))) }
    if let shadow = story.shadow {
      rows.append(("Shadow", "\(shadow.markup), if the rules on trial counted"))
    }
    return table(rows.map { [$0.0, $0.1] })
  }

  private var facts: String {
    guard !story.facts.isEmpty else { return "" }
    let rows = story.facts.map { [$0.name.markup, $0.value.markup, $0.origin.markup] }
    let trees = story.facts.compactMap { fact in fact.tree.map { tree($0, isOpen: false) } }
    return "<h2>Facts</h2>\n\(table(rows))\n\(trees.joined())"
  }

  private func rule(_ rule: TraceStory.Rule) -> String {
    let decides = rule.isDeciding ? ", and decides" : ""
    let summary =
      "<b>\(rule.heading.markup)</b> <span class=\"\(rule.trace.state.style)\">"
      + "\((rule.word + decides).markup)</span>\(place(rule.place))"
    let note = rule.note.map { "<p class=\"muted\">\($0.markup)</p>" } ?? ""
    let tree = rule.tree.map { self.tree($0, isOpen: true) } ?? ""
    let clauses = rule.clauses.map {
      "<p class=\"leaf\">\($0.name)</p>\(self.tree($0.tree, isOpen: true))"
    }.joined()
    let isOpen = rule.isDeciding || rule.trace.truth != .fails
    return "<div class=\"rule\"><details\(isOpen ? " open" : "")><summary>\(summary)</summary>"
      + "\(note)\(tree)\(clauses)</details></div>"
  }

  private func tree(_ node: TraceNode, isOpen: Bool) -> String {
    var line =
      "<span class=\"\(node.mark.style)\">\(node.mark.sign)</span> "
      + "<code>\(node.title.markup)</code>"
    if !node.value.isEmpty {
      line += "<span class=\"result \(node.mark.style)\">\(node.value.markup)</span>"
    }
    line += place(node.place) + (node.decides ? " <b>decides</b>" : "")
    if let meaning = node.meaning {
      let text = meaning.text.isEmpty ? "" : " <code>\(meaning.text.markup)</code>"
      line += "<div class=\"leaf muted\">=\(text)\(place(meaning.place))</div>"
    }
    guard !node.children.isEmpty else { return "<div class=\"leaf\">\(line)</div>" }
    let children = node.children.map { tree($0, isOpen: true) }.joined()
    return "<details\(isOpen ? " open" : "")><summary>\(line)</summary>\(children)</details>"
  }

  private func place(_ place: Place) -> String {
    "<span class=\"place\">\(place.text(files).markup)</span>"
  }

  private var unmatched: String {
    guard !story.unmatched.isEmpty else { return "" }
    return "<h2>Do not match \(story.type.markup)</h2>\n<p>\(list(story.unmatched))</p>"
  }

  private var missing: String {
    guard !story.missing.isEmpty else { return "" }
    let rows = story.missing.map {
      ["<code>\($0.member.markup)</code>", "read by \(list($0.rules))"]
    }
    return "<h2>Missing</h2>\n" + table(rows)
  }

  private var alternatives: String {
    let rows =
      story.alternatives.map { ["\($0.verdict)", $0.text.markup] }
      + story.moments.map { ["\($0.verdict)", $0.text(now: story.now).markup] }
    guard !rows.isEmpty else { return "" }
    let marked = rows.map { ["<b class=\"\($0[0])\">\($0[0])</b>", $0[1]] }
    return "<h2>A single change that decides otherwise</h2>\n" + table(marked)
  }

  private func list(_ names: [String]) -> String { names.map(\.markup).joined(separator: ", ") }

  /// Cells are markup.
  private func table(_ rows: [[String]]) -> String {
    let lines = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    return "<table>\n" + lines.joined(separator: "\n") + "\n</table>"
  }
}

extension TraceNode.Mark {
  fileprivate var style: String {
    switch self {
    case .holds: "good"
    case .fails: "bad"
    case .unknown: "warn"
    case .skipped: "skipped"
    case .value: "muted"
    }
  }
}

extension RuleTrace.State {
  fileprivate var style: String {
    switch self {
    case .holds: "good"
    case .unknown, .undated, .limited: "warn"
    case .fails, .unmatched, .undeclared, .lifeless: "muted"
    }
  }
}
