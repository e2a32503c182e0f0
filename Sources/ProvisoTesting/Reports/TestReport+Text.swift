import ProvisoText

extension TestReport {
  /// For people: what failed and why, what is skipped, and how much passed.
  package func text(_ palette: Palette) -> String {
    var lines: [String] = []
    for file in files {
      let shown = file.results.filter { if case .passed = $0.outcome { false } else { true } }
      for result in shown { lines += Self.lines(of: result, in: file, palette) + [""] }
    }
    for one in recorded where !one.violated.isEmpty {
      let place = "\(one.recording.visible):\(one.line)"
      lines += [
        palette.bad("violated") + "  \(place)", "  set        \(one.set.visible)",
        "  invariant  \(one.violated.joined(separator: ", "))", "",
      ]
    }
    let counts = palette.strong(isSound ? "ok" : "failed")
    return (lines + ["\(counts): \(summary)"]).joined(separator: "\n") + "\n"
  }

  private static func lines(
    of result: CaseResult, in file: File, _ palette: Palette
  ) -> [String] {
    let place = "\(file.source.name.visible):\(file.line(of: result))"
    let name = palette.strong(result.name.visible)
    switch result.outcome {
    case .passed: return []
    case .skipped(let why):
      return [palette.warn("skipped") + "  \(name)  \(place)", "  \(why.visible)"]
    case .broken, .failed:
      return [palette.bad("failed") + "  \(name)  \(place)"]
        + details(of: result, palette).map { $0.isEmpty ? "" : "  \($0)" }
    }
  }

  /// What was expected and what happened, and the trace of what decided.
  static func details(of result: CaseResult, _ palette: Palette) -> [String] {
    var lines: [String] = []
    if case .broken(let why) = result.outcome {
      lines.append("the action cannot be decided: \(why.visible)")
    }
    let width = result.mismatches.map(\.what.utf8.count).max() ?? 0
    for mismatch in result.mismatches {
      let what = mismatch.what.visible.padded(to: width)
      let margin = "".padded(to: what.utf8.count)
      lines += [
        "\(what)  expected  \(palette.good(mismatch.expected.visible))",
        "\(margin)  happened  \(palette.bad(mismatch.happened.visible))",
      ]
    }
    for name in result.violated { lines.append("the invariant \(name) is violated") }
    if result.trace.isEmpty, let reason = result.decision?.reason, !reason.isEmpty {
      lines.append("because  \(reason.visible)")
    }
    if !result.trace.isEmpty { lines += [""] + result.trace }
    return lines
  }
}

extension String {
  /// With spaces behind it.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}

/// How words are made to stand out, on a terminal or nowhere.
package struct Palette: Sendable {
  package let hasColours: Bool

  package init(hasColours: Bool) { self.hasColours = hasColours }

  package static let plain = Palette(hasColours: false)

  package func good(_ text: String) -> String { paint(text, "32") }
  package func bad(_ text: String) -> String { paint(text, "31") }
  package func warn(_ text: String) -> String { paint(text, "33") }
  package func strong(_ text: String) -> String { paint(text, "1") }
  package func muted(_ text: String) -> String { paint(text, "2") }

  private func paint(_ text: String, _ code: String) -> String {
    hasColours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
