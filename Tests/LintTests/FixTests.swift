import Proviso
import ProvisoChecker
import ProvisoText
import Testing

/// `--fix`: what it changes, and what it does not dare.
@Suite struct FixTests {
  private static func fixed(_ policy: String) -> String? {
    let file = SourceFile(name: "a.policy", text: LintExample.preface + policy)
    let fixes = LintFixes(data: .none, rules: LintRule.all, now: Linted.now)
    return fixes.apply(to: [file]).changed.first.map {
      String(String(decoding: $0.bytes, as: UTF8.self).dropFirst(LintExample.preface.count))
    }
  }

  @Test func anUnusedLetGoesWithItsDocumentation() {
    let rest = "/// No mail.\ndeny d {\n  on      email.send\n  because \"No.\"\n}\n"
    #expect(Self.fixed("/// The most.\nlet bound = 50.0\n\n" + rest) == rest)
  }

  @Test func oneChangeUncoversAnother() {
    #expect(Self.fixed("/// A.\nlet a = 1\n\n/// B.\nlet b = a\n") == "")
  }

  @Test func comparisonsAreJoined() {
    let fixed = Self.fixed(
      """
      /// Memos.
      deny d {
        on      payment.wire
        when    args.memo == "x" || args.memo == "y" || args.memo == "z"
        because "No."
      }
      """)
    #expect(fixed?.contains("when    args.memo in [\"x\", \"y\", \"z\"]\n") == true, "\(fixed ?? "")")
  }

  @Test func cleanFilesStayAsTheyAre() {
    #expect(Self.fixed("") == nil)
  }
}
