import Foundation
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import Testing

/// The deepest text that a bound lets through must fit a small stack, also without optimisation.
@Suite struct StackTests {
  static let nestings: [(open: String, middle: String, close: String)] = [
    ("(", "1", ")"), ("[", "1", "]"), ("{1: ", "1", "}"), ("f(", "1", ")"), ("x[", "1", "]"),
    ("x.f(", "1", ")"), ("a ? b : ", "c", ""), ("!", "a", ""), ("- ", "a", ""),
    ("1 + (", "1", ")"), ("a || b && c == d + e * (", "1", ")"),
  ]

  @Test(arguments: nestings.indices)
  func deepNestingFits(_ index: Int) {
    let (open, middle, close) = Self.nestings[index]
    for depth in [Limits.depth - 1, Limits.depth, 20_000] {
      let nested =
        String(repeating: open, count: depth) + middle + String(repeating: close, count: depth)
      Self.parseOnSmallStack("let a = \(nested)\n")
    }
  }

  @Test func deepTypesFit() {
    for depth in [Limits.depth - 1, 20_000] {
      let nested = String(repeating: "list(", count: depth)
      Self.parseOnSmallStack("let a: \(nested) from \"x\"\n")
      let records = String(repeating: "{a: ", count: depth)
      Self.parseOnSmallStack("context (a: \(records)\n")
    }
  }

  @Test func longChainsFit() {
    for chain in [" + 1", ".a", "[0]", ".f()", " && a"] {
      Self.parseOnSmallStack("let a = a" + String(repeating: chain, count: Limits.operands - 1))
      Self.parseOnSmallStack("let a = a" + String(repeating: chain, count: 10_000))
    }
  }

  /// Parses, and drops the tree, in a thread with a stack of 512 KiB.
  private static func parseOnSmallStack(_ text: String) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      _ = Parser.parse(SourceFile(name: "deep.policy", text: text), number: 0)
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
  }
}
