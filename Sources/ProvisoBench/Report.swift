import Glibc

/// Lines of the report: what was measured, the figure, and the budget beside it.
enum Report {
  static func heading(_ text: String) { write("\n\(text)") }

  static func line(_ name: String, _ figure: String, budget: String = "") {
    let end = budget.isEmpty ? figure : figure.padded(to: 26) + "budget " + budget
    write("  " + name.padded(to: 52) + end)
  }

  /// Lines come out as they are made, also into a pipe.
  static func write(_ line: String, to descriptor: Int32 = STDOUT_FILENO) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  static func nanoseconds(_ value: Double) -> String {
    value < 10_000 ? "\(tenths(value)) ns" : "\(tenths(value / 1000)) us"
  }

  static func milliseconds(_ value: Double) -> String { "\(tenths(value / 1e6)) ms" }

  static func ratio(_ value: Double) -> String { "\(hundredths(value)) x" }

  private static func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }

  private static func hundredths(_ value: Double) -> String {
    let scaled = Int((value * 100).rounded())
    return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - utf8.count))
  }
}
