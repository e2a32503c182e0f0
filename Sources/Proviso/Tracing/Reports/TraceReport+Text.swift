package import ProvisoText

extension TraceReport {
  /// For a terminal. What an agent wrote is spelled out where it would be hidden or obeyed.
  package func text(_ style: Style) -> String {
    var drawing = TraceDrawing(files: files, style: style)
    drawing.head(story)
    drawing.facts(story)
    for rule in story.rules { drawing.rule(rule) }
    if !story.unmatched.isEmpty {
      drawing.section("do not match \(story.type)")
      drawing.line("  " + story.unmatched.joined(separator: ", ").visible)
    }
    drawing.missing(story.missing)
    drawing.alternatives(story)
    return drawing.text
  }
}

/// Lines of a trace in the making.
struct TraceDrawing {
  let files: [SourceFile]
  let style: Style
  private(set) var text = ""

  init(files: [SourceFile], style: Style) {
    self.files = files
    self.style = style
  }

  mutating func line(_ line: String) { text += line + "\n" }

  /// An empty line, and a title.
  mutating func section(_ title: String) { line("\n" + style.paint(title.visible, .strong)) }

  mutating func head(_ story: TraceStory) {
    let name = story.identifier.map { "  " + $0 } ?? ""
    line(
      style.paint(story.verdict, .verdict(story.verdict)) + "  "
        + style.paint(story.type.visible, .strong) + name.visible)
    var rows: [(String, String)] = []
    if !story.reason.isEmpty { rows.append(("because", story.reason)) }
    let names = story.deciding.isEmpty ? "" : ": " + story.deciding.joined(separator: ", ")
    rows.append(("decided", story.ground + names))
    if !story.overruled.isEmpty {
      rows.append(("overruled", story.overruled.joined(separator: ", ")))
    }
    if let shadow = story.shadow {
      rows.append(("shadow", "\(shadow), if the rules on trial counted"))
    }
    for (name, value) in rows { line("  " + name.padded(to: 11) + value.visible) }
  }

  mutating func facts(_ story: TraceStory) {
    guard !story.facts.isEmpty else { return }
    section("facts")
    let value = min(24, story.facts.map(\.value.visible.width).max() ?? 0)
    for fact in story.facts {
      line(
        "  " + fact.name.padded(to: 15) + fact.value.visible.padded(to: value) + "  "
          + style.paint(fact.origin.visible, .frame))
      if let tree = fact.tree { self.tree(tree, beside: tree.place, indent: "  ") }
    }
  }

  mutating func rule(_ rule: TraceStory.Rule) {
    let decides = rule.isDeciding ? ", and decides" : ""
    line(
      "\n" + style.paint(rule.heading.visible, .strong) + " "
        + style.paint(rule.word + decides, rule.trace.state.role) + "  "
        + style.paint(rule.place.text(files).visible, .frame))
    if let note = rule.note { line("  " + note.visible) }
    if let tree = rule.tree { self.tree(tree, beside: rule.place, indent: "") }
    for (name, tree) in rule.clauses {
      line("  " + name)
      self.tree(tree, beside: rule.place, indent: "  ")
    }
  }

  mutating func missing(_ missing: [TraceStory.Missing]) {
    guard !missing.isEmpty else { return }
    section("missing")
    let width = missing.map(\.member.visible.width).max() ?? 0
    for one in missing {
      line(
        "  " + one.member.visible.padded(to: width + 2) + "read by "
          + one.rules.joined(separator: ", ").visible)
    }
  }

  mutating func alternatives(_ story: TraceStory) {
    let rows =
      story.alternatives.map { ("\($0.verdict)", $0.text) }
      + story.moments.map { ("\($0.verdict)", $0.text(now: story.now)) }
    guard !rows.isEmpty else { return }
    section("a single change that decides otherwise")
    for (verdict, text) in rows {
      line("  " + style.paint(verdict.padded(to: 9), .verdict(verdict)) + text.visible)
    }
  }
}

extension Style.Role {
  static func verdict(_ verdict: String) -> Style.Role {
    switch verdict {
    case "approve": .help
    case "route": .warning
    default: .error
    }
  }
}

extension RuleTrace.State {
  var role: Style.Role {
    switch self {
    case .holds: .help
    case .unknown, .undated, .limited: .warning
    case .fails, .unmatched, .undeclared, .lifeless: .frame
    }
  }
}

extension String {
  /// Columns of a terminal, for what `visible` gives.
  var width: Int { unicodeScalars.count }

  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - width))
  }
}
