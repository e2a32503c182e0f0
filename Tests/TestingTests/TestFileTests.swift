import ProvisoTesting
import ProvisoText
import Testing

/// What a test file may say, and what is said of one that may not.
@Suite struct TestFileTests {
  @Test func casesInheritAndOverride() throws {
    let found = try Suites.outcomes(
      """
      now: 2026-11-23T10:00:00Z
      agents: { clerk: { id: clerk, on_behalf_of: ann@x.example } }
      contexts: { open: { open: true } }
      actions:
        pay: { type: pay, agent: clerk, context: open, arguments: { amount: 50 } }
        much: { action: pay, arguments: { amount: 2000 } }
      cases:
        - { name: little, action: pay, expect: approve small }
        - name: group
          action: pay
          cases:
            - { arguments: { amount: 0 }, expect: deny nothing }
            - { name: inner, arguments: { amount: 101 }, expect: route default }
            - { action: much, expect: { decision: deny no_reviewer, fired: large } }
            - { action: much, agent: { on_behalf_of: ~ }, expect: route large }
        - name: inline
          action: { type: pay, arguments: { amount: 1 } }
          expect: { decision: approve small, facts: { stakes: low }, reason: small approves }
        - { name: later, action: pay, expect: approve, skip: waits for the bank }
      """)
    #expect(
      found == [
        "little; passed", "group › amount 0; passed", "group › inner; passed",
        "group › much; passed", "group › much, on_behalf_of null; passed", "inline; passed",
        "later; skipped(\"waits for the bank\")",
      ])
  }

  @Test func tablesCrossActionsWithContexts() throws {
    let found = try Suites.outcomes(
      """
      contexts: { open: { open: true }, shut: { open: false } }
      actions:
        little: { type: pay, arguments: { amount: 5 } }
        much: { type: pay, arguments: { amount: 5000 } }
      cases:
        - name: all
          table:
            contexts: [open, shut]
            little: [approve small, approve small]
            much: [~, { decision: route large, reviewers: [boss quorum 2] }]
      """)
    #expect(
      found == [
        "all › little × open; passed", "all › little × shut; passed", "all › much × shut; passed",
      ])
  }

  @Test func recordedActionsAreBases() throws {
    let found = try Suites.outcomes(
      """
      cases:
        - { name: by line, recorded: { file: r.jsonl, line: 1 }, expect: approve small }
        - { name: by id, recorded: { file: r.jsonl, id: act_2 }, expect: route default }
        - name: changed
          recorded: { file: r.jsonl, line: 3 }
          arguments: { amount: 30 }
          expect: approve small
      """)
    #expect(found == ["by line; passed", "by id; passed", "changed; passed"])
  }

  @Test func assumedFactsReachRules() throws {
    let found = try Suites.outcomes(
      """
      actions: { pay: { type: pay, arguments: { amount: 5 } } }
      cases:
        - { action: pay, assume: { stakes: medium }, expect: route default }
        - { action: pay, assume: { stakes: high }, expect: { decision: route large, facts: { stakes: high } } }
      """)
    #expect(found == ["pay, stakes medium; passed", "pay, stakes high; passed"])
  }

  @Test(arguments: [
    ("cases: [{ acton: pay }]", "t:1:11: error[P0602]: a case has no key `acton`"),
    ("case: []", "t:1:1: error[P0602]: a test file has no key `case`"),
    ("now: soon", "t:1:6: error[P0603]: `now` should be a time such as 2026-11-23T10:00:00Z"),
    ("cases: 3", "t:1:8: error[P0603]: `cases` should be a list"),
    ("cases:\n\t- x", "t:2:1: error[P0601]: this is not YAML: found character that cannot start any token"),
    ("a: b: c", "t:1:5: error[P0601]: this is not YAML: mapping values are not allowed in this context"),
    (
      "cases: [{ type: pay }]", "t:1:9: error[P0605]: this case expects nothing"
    ),
    ("cases: [{ expect: deny }]", "t:1:9: error[P0605]: this case has no action"),
    ("cases: [{ action: pay, expect: deny }]", "t:1:19: error[P0604]: there is no action under `actions` `pay`"),
    (
      "cases: [{ type: pay, expect: aprove }]",
      "t:1:30: error[P0603]: what is expected should be approve, route or deny, and the rules that decide"
    ),
    ("cases: [{ type: pay, expect: deny, skip: true }]", "t:1:42: error[P0605]: `skip` wants a reason"),
    (
      "cases: [{ type: pay, expect: { decision: deny, facts: { stake: low } } }]",
      "t:1:57: error[P0602]: `facts` has no key `stake`"
    ),
    (
      "cases: [{ type: pay, expect: { decision: route, reviewers: { large: boss in 4h } } }]",
      "t:1:69: error[P0603]: who is asked should be as in `treasury quorum 2 within 4h else deny valid 1h`"
    ),
    (
      "cases: [{ recorded: { file: r.jsonl, id: x }, expect: deny }]",
      "t:1:21: error[P0606]: no such request"
    ),
  ])
  func mistakesHaveAPlace(yaml: String, finding: String) {
    #expect(Suites.findings(yaml).first == finding)
  }

  @Test func misspeltNamesAreFound() throws {
    let yaml = "cases: [{ type: pay, arguments: { amount: 1 }, expect: approve smal }]"
    let suite = try Suites.suite(yaml)
    let found = suite.unknownNames().map { $0.oneLine(in: [suite.file.source]) }
    #expect(found == ["money.test.yaml:1:64: error[P0604]: there is no rule `smal`"])
    #expect(suite.unknownNames().first?.label.text == "did you mean `small`?")
  }

  @Test func anEmptyFileHasNoCases() {
    #expect(Suites.read("").file.cases.isEmpty)
    #expect(Suites.findings("").isEmpty)
    #expect(!TestReport(files: []).isSound)
  }
}
