extension String {
  /// Help whose lines are broken where the reader's terminal ends, not where the source's do: each
  /// paragraph is one line. Indented lines, the examples, stand as they are, and lines
  /// about exit codes begin anew.
  var flowing: String {
    var lines: [String] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let isFree = line.isEmpty || line.hasPrefix(" ") || line.hasPrefix("Exit code")
      if let last = lines.last, !isFree, !last.isEmpty, !last.hasPrefix(" ") {
        lines[lines.count - 1] = "\(last) \(line)"
      } else {
        lines.append(String(line))
      }
    }
    return lines.joined(separator: "\n")
  }
}
