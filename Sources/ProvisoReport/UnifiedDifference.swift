package import ProvisoText

/// What changes from one text to another, as `diff -u` and `patch` write and read it.
package struct UnifiedDifference {
  private enum Mark: String { case same = " ", removed = "-", inserted = "+" }

  private struct Line {
    let mark: Mark
    let bytes: ArraySlice<UInt8>
    /// How many lines of the old and of the new text stand before it.
    let old: Int
    let new: Int
  }

  private let lines: [Line]
  /// How many lines that do not change are shown around those that do.
  private static let context = 3

  package init(from old: [UInt8], to new: [UInt8]) {
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let pairs = LineAlignment(before.map(number), after.map(number)).pairs
    var lines: [Line] = []
    var (left, right) = (0, 0)
    for pair in pairs + [(before.count, after.count)] {
      while left < pair.old {
        lines.append(Line(mark: .removed, bytes: before[left], old: left, new: right))
        left += 1
      }
      while right < pair.new {
        lines.append(Line(mark: .inserted, bytes: after[right], old: left, new: right))
        right += 1
      }
      guard left < before.count, right < after.count else { continue }
      lines.append(Line(mark: .same, bytes: before[left], old: left, new: right))
      (left, right) = (left + 1, right + 1)
    }
    self.lines = lines
  }

  /// The difference with the names of both texts; nothing where they are the same.
  package func text(from oldName: String, to newName: String, style: Style) -> String {
    let hunks = self.hunks
    guard !hunks.isEmpty else { return "" }
    let head = ["--- \(oldName.visible)", "+++ \(newName.visible)"].map { style.paint($0, .strong) + "\n" }
    return head.joined() + hunks.map { text(of: $0, style) }.joined()
  }

  /// Runs of lines around changes.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].mark != .same {
      let start = max(0, index - Self.context)
      let end = min(lines.count, index + Self.context + 1)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private func text(of hunk: Range<Int>, _ style: Style) -> String {
    let part = lines[hunk]
    let old = part.count { $0.mark != .inserted }
    let new = part.count { $0.mark != .removed }
    // A side without lines is named by the line before it.
    let first = lines[hunk.lowerBound]
    let range = "@@ -\(first.old + min(old, 1)),\(old) +\(first.new + min(new, 1)),\(new) @@"
    return style.paint(range, .note) + "\n" + part.map { text(of: $0, style) }.joined()
  }

  private func text(of line: Line, _ style: Style) -> String {
    let isWhole = line.bytes.last == UInt8(ascii: "\n")
    let text = String(decoding: isWhole ? line.bytes.dropLast() : line.bytes, as: UTF8.self)
    let missing = isWhole ? "" : "\\ No newline at end of file\n"
    switch (line.mark, style) {
    case (let mark, .plain): return "\(mark.rawValue)\(text)\n\(missing)"
    case (.same, .coloured): return " \(text.visible)\n\(missing)"
    case (.removed, .coloured): return style.paint("-\(text.visible)", .removed) + "\n\(missing)"
    case (.inserted, .coloured): return style.paint("+\(text.visible)", .inserted) + "\n\(missing)"
    }
  }

  /// The lines of a text, each with its line feed.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
