import Foundation
import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import Testing

/// The deepest set that the bounds let through is checked on a modest stack, also without
/// optimisation; beyond the bounds there is a finding.
@Suite struct StackTests {
  @Test(arguments: [" + 1", ".a", "[0]", " && a", ".map(x, x)"])
  func longChains(_ chain: String) {
    Self.check("deny d { when context.a\(String(repeating: chain, count: Limits.operands - 2)) }")
  }

  @Test(arguments: [("!", "a", ""), ("(", "a", ")"), ("a ? b : ", "c", ""), ("f(", "1", ")")])
  func deepNesting(_ open: String, _ middle: String, _ close: String) {
    let depth = Limits.depth - 2
    let text =
      String(repeating: open, count: depth) + middle + String(repeating: close, count: depth)
    Self.check("deny d { when \(text) }")
  }

  @Test func longChainsOfLets() {
    let lets = (1...2_000).map { "let l\($0) = !l\($0 - 1)" }.joined(separator: "\n")
    let findings = Self.check("let l0 = action.id == \"x\"\n\(lets)\ndeny d { when l2000 }")
    #expect(findings.contains { $0.code == CheckerCode.tooBig.rawValue })
  }

  @Test func lettingGrow() {
    let lets = (1...40).map { "let f\($0)(a: bool) = f\($0 - 1)(a) || f\($0 - 1)(a)" }
    let findings = Self.check(
      "let f0(a: bool) = a\n\(lets.joined(separator: "\n"))\ndeny d { when f40(true) }")
    #expect(findings.contains { $0.code == CheckerCode.tooBig.rawValue })
  }

  /// Checks, and drops the result, in a thread with a stack of 4 MiB.
  @discardableResult
  private static func check(_ text: String) -> [Diagnostic] {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var findings: [Diagnostic] = []
    let thread = Thread {
      findings = Checked.findings(text)
      done.signal()
    }
    thread.stackSize = 4 << 20
    thread.start()
    done.wait()
    return findings
  }
}
