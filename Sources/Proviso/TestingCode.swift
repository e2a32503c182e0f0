/// The codes of findings in test files, and of what tests do not show.
package enum TestingCode: String, CaseIterable, Sendable {
  case yaml = "P0601"
  case unknownKey = "P0602"
  case form = "P0603"
  case unknownName = "P0604"
  case incomplete = "P0605"
  case reference = "P0606"
  case coverage = "P0607"
  case survivor = "P0608"
  case unusedExplanation = "P0609"

  var title: String {
    switch self {
    case .yaml: "a test file is not YAML"
    case .unknownKey: "a key is not known here"
    case .form: "a value has not the form that is expected"
    case .unknownName: "a name is declared nowhere"
    case .incomplete: "something is missing in a case"
    case .reference: "what a test file refers to cannot be had"
    case .coverage: "the cases do not show that a rule or a condition matters"
    case .survivor: "no case notices a change of the policies"
    case .unusedExplanation: "an explained mutant does not survive"
    }
  }

  var text: String {
    switch self {
    case .yaml:
      "Test files are YAML 1.2 without aliases. Indent with spaces, and put quotes around a text "
        + "that holds a colon and a space."
    case .unknownKey:
      "Every key is checked, so that a misspelt one does not make a case say less than it seems."
    case .form:
      "An expectation is a verdict and after it the rules that decide, `default`, or the code of a "
        + "refusal; or keys of which `decision` is the first. Moments are written as in RFC 3339, "
        + "and who is asked as in a policy."
    case .unknownName:
      "Names of actions, contexts and agents are those that the file declares above; names of "
        + "rules, grants and reviewers are those of the set."
    case .incomplete:
      "A case has an action, an expectation, and if it is skipped, a reason. A table begins with "
        + "its contexts, and each row has a cell for every one of them."
    case .reference:
      "Recordings are named relative to the test file, and a request in them by its line, counted "
        + "from 1, or by its id."
    case .coverage:
      "A condition matters if the cases show that it alone changes the outcome of its rule: one in "
        + "which it is true and decides, and one in which it is false and decides otherwise (MC/DC). "
        + "A condition decides where the outcome would be another if only it were the other way "
        + "round. `assume` lets a case take other facts than an action declares."
    case .survivor:
      "A mutant is the set with one small change: another threshold, a condition left out, another "
        + "verdict. A case that fails under the change notices it. Where nobody could notice, say "
        + "why under `mutants`."
    case .unusedExplanation:
      "The mutant is noticed by a case now, or the rule has changed: the explanation says nothing "
        + "any more."
    }
  }

  var example: String? {
    switch self {
    case .yaml, .reference, .coverage: nil
    case .unknownKey: "cases:\n  - { acton: wire, expect: approve }"
    case .form:
      "expect: { decision: route large, reviewers: { large: treasury quorum 2 within 4h } }"
    case .unknownName: "cases:\n  - { action: wire, expect: approve smal_payment }"
    case .incomplete: "table:\n  contexts: [known, unknown]\n  wire: [approve]"
    case .survivor, .unusedExplanation:
      "mutants:\n  - rule: large\n    change: route always -> route\n"
        + "    why: every action that it matches is asked about anyway"
    }
  }
}
