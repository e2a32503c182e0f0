import Foundation
import ProvisoFormat
import ProvisoLanguage
import ProvisoText
import Testing

/// The deepest text that the language allows is laid out on a small stack, also without
/// optimisation.
@Suite struct StackTests {
  @Test(arguments: [
    ("(", "1", ")"), ("[", "1", "]"), ("{1: ", "1", "}"), ("f(1, ", "1", ")"), ("x[", "1", "]"),
    ("x.all(y, ", "1", ")"), ("a ? b : ", "c", ""), ("!", "a", ""), ("- ", "a", ""),
    ("(a ? ", "b", " : c)"), ("a || b && c == d + e * (", "1", ")"),
  ])
  func deepExpressions(_ open: String, _ middle: String, _ close: String) {
    let nested = Self.nested(open, middle, close)
    #expect(Self.hasStableLayout("let a = \(nested)\n"))
    #expect(Self.hasStableLayout("deny d { when \(nested) because \"no\" }\n"))
  }

  @Test(arguments: [("list(", ")"), ("map(string, ", ")"), ("{a: ", "}")])
  func deepTypes(_ open: String, _ close: String) {
    #expect(Self.hasStableLayout("action a (b: \(Self.nested(open, "int", close)))\n"))
  }

  private static func nested(_ open: String, _ middle: String, _ close: String) -> String {
    let depth = Limits.depth - 2
    return String(repeating: open, count: depth) + middle + String(repeating: close, count: depth)
  }

  /// Whether a text has a layout that stays, found in a thread with a stack of 512 KiB.
  private static func hasStableLayout(_ text: String) -> Bool {
    let result = Answer()
    let thread = Thread {
      if case .text(let once) = Formatter.format(SourceFile(name: "deep", text: text)),
        case .text(let twice) = Formatter.format(SourceFile(name: "deep", bytes: once))
      {
        result.isStable = once == twice
      }
      result.done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    result.done.wait()
    return result.isStable
  }

  /// Written by the one thread before the other reads it.
  private final class Answer: @unchecked Sendable {
    let done = DispatchSemaphore(value: 0)
    var isStable = false
  }
}
