package import ProvisoLanguage
package import ProvisoProgram

/// What a decision came to, in numbers: for those who count decisions and do not read them.
///
/// Keep one to take many: it keeps its memory.
package struct Account {
  /// A rule, grant or invariant that held or could not be evaluated.
  package struct Voice {
    /// Its number in its program.
    package let rule: UInt32
    package let isOverlay: Bool
    package let kind: RuleRecord.Kind
    package let isShadow: Bool
    /// Whether it is among those that decided.
    package fileprivate(set) var isDeciding: Bool
    /// Why it could not be evaluated; nil if it held.
    package let fault: Fault?
    /// The string of its program that says what the fault is about, or `none`.
    package let about: UInt32
  }

  /// How the limits of a rule stood whose condition held.
  package enum Room: UInt8, Sendable, CaseIterable {
    case free, exhausted
    /// The request told no counter.
    case uncounted
    /// A key or the summed value could not be told.
    case unknown
  }

  /// A rule with limits whose condition held.
  package struct Limited {
    package let rule: UInt32
    package let isOverlay: Bool
    package let isShadow: Bool
    package fileprivate(set) var room: Room
  }

  package fileprivate(set) var verdict = Verdict.deny
  package fileprivate(set) var ground = Ground.fallback
  /// Whether a grant could stand in for whoever is asked.
  package fileprivate(set) var isWaivable = false
  /// What the verdict would be with all shadow rules live, if any of them spoke.
  package fileprivate(set) var shadowVerdict: Verdict?
  /// In the order of names.
  package fileprivate(set) var voices: [Voice] = []
  package fileprivate(set) var limited: [Limited] = []
  /// Invariants that the decision would have violated: places in `voices`.
  package fileprivate(set) var violated: [Int] = []

  package init() {}
}

extension Decider {
  /// Accounts for the last decision.
  mutating func account(into account: inout Account) {
    account.verdict = live.verdict
    account.ground = live.ground
    account.isWaivable = live.isWaivable
    account.shadowVerdict = hasShadow ? shadow.verdict : nil
    account.voices.empty()
    for outcome in outcomes {
      let fails = outcome.state == .unknown
      account.voices.append(
        Account.Voice(
          rule: outcome.rule, isOverlay: outcome.isOverlay, kind: outcome.kind,
          isShadow: outcome.isShadow,
          isDeciding: live.ground == .limit && outcome.kind == .deny && !outcome.isShadow
            && fails && outcome.error.fault.isLimit,
          fault: fails ? outcome.error.fault : nil,
          about: fails ? outcome.error.about : none))
    }
    for place in live.deciding { account.voices[place].isDeciding = true }
    account.violated.empty()
    for place in live.violated { account.violated.append(place) }
    accountLimits(into: &account)
  }

  /// One entry a rule: the first of its limits without room tells.
  private func accountLimits(into account: inout Account) {
    account.limited.empty()
    for limit in limits {
      let room = limit.state.room
      let last = account.limited.count - 1
      if last >= 0, account.limited[last].rule == limit.rule,
        account.limited[last].isOverlay == limit.isOverlay
      {
        if account.limited[last].room == .free { account.limited[last].room = room }
      } else {
        account.limited.append(
          Account.Limited(
            rule: limit.rule, isOverlay: limit.isOverlay, isShadow: limit.isShadow, room: room))
      }
    }
  }
}

extension LimitOutcome.State {
  fileprivate var room: Account.Room {
    switch self {
    case .free: .free
    case .exhausted: .exhausted
    case .uncounted: .uncounted
    case .unknown: .unknown
    }
  }
}
