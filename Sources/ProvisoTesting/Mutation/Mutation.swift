import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Makes the mutants of a checked set.
struct Mutation {
  private let policy: CheckedPolicy
  private let files: [SourceFile]
  private var found: [Mutant] = []

  /// A node that can be changed, and who has it.
  private struct Change: Hashable {
    let change: TermChange
    let text: String
    /// Where a reader should look.
    let place: Place
  }

  static func mutants(of policy: CheckedPolicy, _ files: [SourceFile]) -> [Mutant] {
    var mutation = Mutation(policy: policy, files: files)
    for rule in policy.rules { mutation.mutate(rule) }
    mutation.mutateTerms()
    mutation.found.append(
      Mutant(
        owners: ["default"], place: policy.defaultPlace,
        text: policy.fallback.verdict == .route
          ? "default route -> default deny" : "default deny -> default route",
        change: .fallback, reach: .all))
    return mutation.found.sorted { first, second in
      let (one, other) = (first.place, second.place)
      if one.file != other.file { return one.file < other.file }
      return one.span.start == other.span.start
        ? first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
        : one.span.start < other.span.start
    }
  }

  // MARK: Rules

  private mutating func mutate(_ rule: CheckedRule) {
    let kind = rule.kind.rawValue
    func add(_ change: RuleChange.Kind, _ text: String) {
      found.append(
        Mutant(
          owners: [rule.name.string], place: rule.place, text: text,
          change: .rule(RuleChange(rule: rule.name, kind: change)), reach: Reach(rule)))
    }
    add(.dropped, "\(kind) -> nothing")
    for verdict in Verdict.allCases where verdict.word != kind {
      add(.verdict(verdict), "\(kind) -> \(verdict.word)")
    }
    if rule.condition != nil { add(.unconditional, "when -> always true") }
    if rule.isAlways { add(.notAlways, "route always -> route") }
    for (place, target) in rule.targets.enumerated() {
      guard case .reviewers(let number) = target.who else { continue }
      let name = policy.reviewers[number].name.string
      for quorum in [target.quorum - 1, target.quorum + 1] where quorum > 0 {
        add(.quorum(place, of: quorum), "to \(name) quorum \(target.quorum) -> \(quorum)")
      }
      if rule.targets.count > 1 { add(.withoutTarget(place), "to \(name) -> nobody") }
    }
    if rule.kind == .route {
      let hours = DurationWord.text(Int(rule.withinSeconds))
      let (double, overflow) = rule.withinSeconds.multipliedReportingOverflow(by: 2)
      if !overflow { add(.within(double), "within \(hours) -> \(DurationWord.text(Int(double)))") }
      if !rule.otherwise.isEmpty { add(.otherwiseDenied, "else route -> else deny") }
    }
    for (place, limit) in rule.limits.enumerated() {
      add(.withoutLimit(place), "limit \(place + 1) -> none")
      let bound = limit.number
      for other in [bound - 1, bound + 1] where other >= 0 {
        add(.limit(place, other), "limit \(place + 1): \(bound.short) -> \(other.short)")
      }
    }
  }

  // MARK: Conditions

  private mutating func mutateTerms() {
    var order: [Change] = []
    var owners: [Change: [String]] = [:]
    var reaches: [Change: Reach] = [:]
    func note(_ term: Term, of owner: String, _ reach: Reach) {
      for change in Self.changes(in: term, files) {
        if owners[change] == nil { order.append(change) }
        if owners[change]?.last != owner { owners[change, default: []].append(owner) }
        reaches[change] = reaches[change].map { $0.joined(to: reach) } ?? reach
      }
    }
    for rule in policy.rules {
      if let term = rule.condition { note(term, of: rule.name.string, Reach(rule)) }
    }
    for action in policy.actions {
      for case let term? in [action.reversibility, action.stakes] {
        note(term, of: action.name.string, Reach(action))
      }
    }
    for one in order {
      found.append(
        Mutant(
          owners: owners[one] ?? [], place: one.place, text: one.text,
          change: .term(one.change), reach: reaches[one] ?? .all))
    }
  }

  private static func changes(in term: Term, _ files: [SourceFile]) -> [Change] {
    var found: [Change] = []
    let texts = TermTexts(files: files)
    term.forEachPart { part in
      func add(_ kind: TermChange.Kind, _ text: String, at place: Place) {
        let change = Change(
          change: TermChange(site: TermSite(part), kind: kind), text: text, place: place)
        if !found.contains(change) { found.append(change) }
      }
      switch part {
      case .operation(let node):
        let (left, right) = texts.sides(of: node)
        let word = node.operator.rawValue
        if let other = node.operator.joint {
          let place = node.right.place
          add(.operator(other), "\(word) \(right) -> \(other.rawValue) \(right)", at: place)
          if !node.left.isJoined(by: node.operator) {
            add(.right, "without \(left)", at: node.left.place)
          }
          if !node.right.isJoined(by: node.operator) { add(.left, "without \(right)", at: place) }
        }
        for other in node.operator.mistaken {
          add(
            .operator(other), "\(left) \(word) \(right) -> \(left) \(other.rawValue) \(right)",
            at: node.place)
        }
        if node.operator.compares { thresholds(in: node, texts, &found) }
      case .negation(let node):
        let inner = texts.text(node.operand)
        add(.operand, "!\(inner) -> \(inner)", at: node.place)
      case .constant, .input, .local, .member, .index, .has, .minus, .conditional, .call, .list,
        .map, .comprehension, .bind:
        break
      }
    }
    return found
  }

  private static func thresholds(
    in node: OperationTerm, _ texts: TermTexts, _ found: inout [Change]
  ) {
    let (left, right) = texts.sides(of: node)
    let word = node.operator.rawValue
    for (side, isLeft) in [(node.left, true), (node.right, false)] {
      guard case .constant(let constant) = side else { continue }
      for (value, text) in texts.neighbours(of: constant) {
        let whole = isLeft ? "\(text) \(word) \(right)" : "\(left) \(word) \(text)"
        let change = Change(
          change: TermChange(site: TermSite(side), kind: .constant(value)),
          text: "\(left) \(word) \(right) -> \(whole)", place: node.place)
        if !found.contains(change) { found.append(change) }
      }
    }
  }
}
