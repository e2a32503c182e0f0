extension Diagnostic {
  /// The finding as shown in a terminal: headline, place, marked source lines, help.
  ///
  /// `files` are the files of the set in the order of their numbers.
  package func rendered(in files: [SourceFile], style: Style = .plain) -> String {
    var drawing = Drawing(style: style, gutter: gutterWidth(in: files))
    let head = style.paint("\(severity.rawValue)[\(code)]", severity.role)
    drawing.lines.append(head + style.paint(": \(message.visible)", .strong))
    let groups = labelsByFile()
    for (index, labels) in groups.enumerated() {
      let file = Int(labels[0].place.file)
      guard files.indices.contains(file) else { continue }
      let first = labels.first { $0 == label } ?? labels[0]
      drawing.locate(first, in: files[file], isFirst: index == 0)
      drawing.draw(labels, primary: label, role: severity.role, in: files[file])
    }
    if let help { drawing.remark("help", help.visible) }
    return drawing.lines.joined(separator: "\n")
  }

  /// The finding on one line: `file:line:column: error[P0101]: message`.
  package func oneLine(in files: [SourceFile]) -> String {
    let head = "\(severity.rawValue)[\(code)]: \(message.visible)"
    guard files.indices.contains(Int(label.place.file)) else { return head }
    let file = files[Int(label.place.file)]
    let (line, column) = file.position(Int(label.place.span.start))
    return "\(file.name.visible):\(line):\(column): \(head)"
  }

  /// The labels of each file, the file of the primary label first, each file's in the order of
  /// the text.
  private func labelsByFile() -> [[Label]] {
    var groups: [[Label]] = []
    for label in [label] + further {
      if let index = groups.firstIndex(where: { $0[0].place.file == label.place.file }) {
        groups[index].append(label)
      } else {
        groups.append([label])
      }
    }
    return groups.map { group in
      let sorted = group.enumerated().sorted { one, other in
        let starts = (one.element.place.span.start, other.element.place.span.start)
        return starts.0 == starts.1 ? one.offset < other.offset : starts.0 < starts.1
      }
      return sorted.map(\.element)
    }
  }

  private func gutterWidth(in files: [SourceFile]) -> Int {
    let lines = ([label] + further).map { label in
      files.indices.contains(Int(label.place.file))
        ? files[Int(label.place.file)].position(Int(label.place.span.start)).line : 0
    }
    return String(lines.max() ?? 0).utf8.count
  }
}

extension Diagnostic.Severity {
  fileprivate var role: Style.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

/// The lines of a finding while they are drawn.
private struct Drawing {
  let style: Style
  /// The width of the greatest line number.
  let gutter: Int
  var lines: [String] = []

  /// `--> file:line:column`
  mutating func locate(_ label: Diagnostic.Label, in file: SourceFile, isFirst: Bool) {
    let (line, column) = file.position(Int(label.place.span.start))
    let arrow = style.paint(margin + (isFirst ? "--> " : "::: "), .frame)
    lines.append("\(arrow)\(file.name.visible):\(line):\(column)")
  }

  /// The source lines that hold `labels`, each with its marks.
  mutating func draw(
    _ labels: [Diagnostic.Label], primary: Diagnostic.Label, role: Style.Role, in file: SourceFile
  ) {
    var drawn: Int?
    for label in labels {
      let number = file.position(Int(label.place.span.start)).line
      let excerpt = Excerpt(of: file, around: label.place.span)
      if let drawn, number > drawn + 1 { lines.append(style.paint("\(margin)...", .frame)) }
      if drawn != number {
        let text = excerpt.text.isEmpty ? "" : " \(excerpt.text)"
        let padded = String(repeating: " ", count: gutter - String(number).utf8.count)
        lines.append(style.paint("\(padded)\(number) |", .frame) + text)
      }
      drawn = number
      let isPrimary = label == primary
      let marks = String(repeating: isPrimary ? "^" : "-", count: excerpt.markWidth)
      let indent = String(repeating: " ", count: excerpt.indent)
      let note = label.text.isEmpty ? marks : "\(marks) \(label.text.visible)"
      lines.append(
        style.paint("\(margin) |", .frame) + " \(indent)"
          + style.paint(note, isPrimary ? role : .note))
    }
  }

  /// `= help: …`
  mutating func remark(_ title: String, _ text: String) {
    lines.append(style.paint("\(margin) = ", .frame) + style.paint("\(title): ", .help) + text)
  }

  private var margin: String { String(repeating: " ", count: gutter) }
}
