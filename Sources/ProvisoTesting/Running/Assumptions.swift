package import Proviso
import ProvisoChecker
import ProvisoLanguage
package import ProvisoText

/// Cases that assume other facts than an action declares, so that a guard against a future
/// declaration can be tested: each such action stands beside the declared ones under a name of its
/// own, and every rule that matches the one matches the other.
package enum Assumptions {
  private struct Wanted: Hashable {
    let type: Text
    let reversibility: UInt8?
    let stakes: UInt8?
  }

  /// The cases, the set that they are for, and what cannot be assumed.
  package static func apply(
    _ file: TestFile, to set: PolicySet
  ) -> (file: TestFile, set: PolicySet, findings: [Diagnostic]) {
    guard let policy = set.policy, file.cases.contains(where: { !$0.assumed.isEmpty }) else {
      return (file, set, [])
    }
    var file = file
    var findings: [Diagnostic] = []
    var names: [Wanted: Text] = [:]
    var added: [(action: CheckedAction, origin: Int)] = []
    for (place, test) in file.cases.enumerated() where !test.assumed.isEmpty {
      let wanted = Wanted(
        type: Text(test.type), reversibility: test.assumed[.reversibility],
        stakes: test.assumed[.stakes])
      guard let origin = policy.actions.firstIndex(where: { $0.name == wanted.type }) else {
        let known = policy.actions.map(\.name.string)
        findings.append(
          .unknownName(test.type, kind: "declared action", known: known, at: test.place))
        continue
      }
      if names[wanted] == nil {
        let action = action(policy.actions[origin], wanted, number: names.count + 1)
        names[wanted] = action.name
        added.append((action, origin))
      }
      if let name = names[wanted] { file.cases[place] = test.renamed(name.string) }
    }
    return (file, set.changed(to: Self.policy(policy, with: added)), findings)
  }

  private static func action(
    _ declared: CheckedAction, _ wanted: Wanted, number: Int
  ) -> CheckedAction {
    let segment = "assumed_\(number)"
    return CheckedAction(
      name: Text("\(segment).\(declared.name.string)"),
      segments: [Text(segment)] + declared.segments, arguments: declared.arguments,
      reversibility: level(.reversibility, wanted.reversibility, declared)
        ?? declared.reversibility,
      stakes: level(.stakes, wanted.stakes, declared) ?? declared.stakes,
      handles: declared.handles, place: declared.place)
  }

  private static func level(_ scale: Scale, _ rank: UInt8?, _ action: CheckedAction) -> Term? {
    rank.map {
      .constant(
        ConstantTerm(value: .level(scale, $0), type: .level(scale), place: action.place))
    }
  }

  /// With more actions, each matched by the rules that match its origin. Actions stay in the
  /// order of their names, so that rules find theirs at new places.
  private static func policy(
    _ policy: CheckedPolicy, with added: [(action: CheckedAction, origin: Int)]
  ) -> CheckedPolicy {
    var policy = policy
    let all = policy.actions.enumerated().map { ($0.element, $0.offset) }
      + added.map { ($0.action, $0.origin) }
    let sorted = all.sorted { $0.0.name < $1.0.name }
    func matched(_ rule: CheckedRule) -> CheckedRule {
      var rule = rule
      let old = Set(rule.actions)
      rule.actions = sorted.indices.filter { old.contains(sorted[$0].1) }
      return rule
    }
    policy.actions = sorted.map(\.0)
    policy.rules = policy.rules.map(matched)
    policy.invariants = policy.invariants.map(matched)
    policy.grants = policy.grants.map(matched)
    return policy
  }
}
