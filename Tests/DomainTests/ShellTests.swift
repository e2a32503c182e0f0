import ProvisoLanguage
import ProvisoMachine
import Testing

@Suite struct ShellTests {
  @Test(arguments: [
    ("ls", "[[ls]]"), ("ls -la /tmp", "[[ls|-la|/tmp]]"), ("  ls\t-l  ", "[[ls|-l]]"),
    ("git commit -m 'a b'", "[[git|commit|-m|a b]]"), ("a 'b'\"c\"d''", "[[a|bcd]]"),
    ("a ''", "[[a|]]"), ("a 'x'y'x'", "[[a|xyx]]"), ("a x'y'x", "[[a|xyx]]"),
    (
      "echo '$HOME `x` \\ ! * ~ # & ; | > < \" {} ()'",
      "[[echo|$HOME `x` \\ ! * ~ # & ; | > < \" {} ()]]"
    ),
    ("echo \"* ~ # & ; | > < ' {} ()\"", "[[echo|* ~ # & ; | > < ' {} ()]]"),
    ("echo 'a\nb'", "[[echo|a\nb]]"), ("echo 'ä'", "[[echo|ä]]"),
    ("a && b || c ; d | e\nf", "[[a]|[b]|[c]|[d]|[e]|[f]]"),
    ("a&&b||c;d|e", "[[a]|[b]|[c]|[d]|[e]]"),
    ("\n\na\n\n b c\n", "[[a]|[b|c]]"), ("a &&\n\nb |\nc", "[[a]|[b]|[c]]"), ("a;\nb", "[[a]|[b]]"),
    ("a b=c if", "[[a|b=c|if]]"), ("ifs", "[[ifs]]"), ("echo if; a then", "[[echo|if]|[a|then]]"),
    ("./run.sh @x %1 a+b,c:d", "[[./run.sh|@x|%1|a+b,c:d]]"), ("'a b' c", "[[a b|c]]"),
  ])
  func commands(_ text: String, _ wanted: String) {
    #expect(read(text, Shell.commands) == wanted)
    #expect(isReadable(text))
  }

  @Test(arguments: [
    ("ls", "[ls]"), (" rm -rf 'a b' ", "[rm|-rf|a b]"), ("a\nb", "!"), ("a;b", "!"), ("a\n", "!"),
    ("a | b", "!"), ("", "!"),
  ])
  func argv(_ text: String, _ wanted: String) {
    let found = read(text, Shell.words)
    #expect(found == (wanted == "!" ? "!unreadableCommand" : wanted))
  }

  @Test(arguments: [
    "", " ", "\n", "\t\n ", ";", "&&", "a;", "a ;\n", "; a", "a;;b", "a ; ; b", "a &&", "&& a",
    "a && && b", "a || || b", "a |", "| a", "a | | b", "a ||| b", "a &&& b", "a & b", "a &",
    "a\n;b",
    "a\n&& b", "a |& b", "a 'b", "a \"b", "a b'", "a $x", "a \"$x\"", "a `x`", "a \"`x`\"",
    "a $(x)", "a \\b", "a \"\\b\"", "a \"!b\"", "a !b", "! a", "a > b", "a < b", "a 2>&1",
    "a <<E\nE", "(a)", "{ a; }", "a {b,c}", "a b*", "a b?", "a [b]", "a ~", "~/a", "a #b", "# a",
    "a ^b", "a\rb", "a\r\n", "a\u{0}b", "a 'b\u{0}'", "a \u{C}b", "a \u{A0}b", "a ä", "a \u{200B}b",
    "x=1", "x=1 a", "'x=1' a", "x'='1 a", "x=", "=a", "a =b", "a '=b'", "a \"\"=b", "a $'b'",
    "if a", "if", "'if' a", "i\"f\" a", "a; then b", "a | while b", "time a", "a && export x",
    "coproc a", "function f", "nocorrect a", "repeat 3 a", "foreach x", "end", "a\nfi", "in",
  ])
  func whatShellsReadDifferentlyIsRefused(_ text: String) {
    #expect(read(text, Shell.commands) == "!unreadableCommand")
    #expect(read(text, Shell.words) == "!unreadableCommand")
    #expect(!isReadable(text))
  }

  private func read(
    _ text: String, _ body: (UnsafeRawBufferPointer, inout Arena) throws(Fault) -> Value
  ) -> String {
    Domain.run(text) { texts, arena throws(Fault) in try body(texts[0], &arena) }
  }

  private func isReadable(_ text: String) -> Bool {
    Domain.run(text) { texts, _ throws(Fault) in .bool(Shell.isReadable(texts[0])) } == "true"
  }
}
