import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram
import ProvisoSyntax

extension Assembly {
  mutating func append(_ rule: CheckedRule) {
    let name = lowering.writer.string(rule.name)
    let condition = rule.condition.map { lowering.chunk(condition: $0) } ?? none
    // In this order, as the verifier expects of what belongs to one rule.
    let targets = targets(rule.targets)
    let otherwise = self.targets(rule.otherwise)
    let notify = self.targets(rule.notify)
    let needs = self.targets(rule.needs)
    lowering.writer.append(
      RuleRecord(
        name: name, kind: RuleRecord.Kind(rule.kind),
        flags: (rule.isAlways ? RuleRecord.always : 0) | (rule.isShadow ? RuleRecord.shadow : 0),
        condition: condition, targets: targets, withinSeconds: rule.withinSeconds,
        otherwise: otherwise, validSeconds: rule.validSeconds,
        show: lowering.writer.list(rule.show), edit: lowering.writer.list(rule.edit),
        notify: notify, limits: limits(rule.limits), because: parts(rule.because),
        grant: grant(rule.grant), never: rule.never.map { UInt32($0.rawValue) } ?? none,
        needs: needs, controls: lowering.writer.list(rule.controls)))
    lowering.debug.append(
      rule: rule.place, documentation: rule.documentation, owner: rule.owner?.string,
      severity: rule.severity?.string)
  }

  mutating func targets(_ targets: [CheckedTarget]) -> Run {
    var records: [TargetRecord] = []
    for target in targets {
      let who =
        switch target.who {
        case .reviewers(let place): reviewers[place] ?? TargetRecord.requester
        case .requester: TargetRecord.requester
        }
      let preferring = target.preferring.map { lowering.chunk(value: $0) } ?? none
      records.append(
        TargetRecord(who: who, quorum: UInt32(clamping: target.quorum), preferring: preferring))
    }
    return lowering.writer.append(records)
  }

  private mutating func limits(_ limits: [CheckedLimit]) -> Run {
    var records: [LimitRecord] = []
    for limit in limits {
      let keys = limit.keys.map { lowering.chunk(value: $0) }
      let run = lowering.writer.list(ofChunks: keys)
      switch limit.bound {
      case .count(let bound):
        records.append(
          LimitRecord(
            isSum: false, perSeconds: limit.perSeconds, bound: UInt64(bitPattern: bound),
            value: none, keys: run))
      case .sum(let bound, let term):
        records.append(
          LimitRecord(
            isSum: true, perSeconds: limit.perSeconds, bound: bound.bitPattern,
            value: lowering.chunk(value: term), keys: run))
      }
    }
    return lowering.writer.append(records)
  }

  private mutating func parts(_ parts: [CheckedPart]) -> Run {
    var records: [PartRecord] = []
    for part in parts {
      switch part {
      case .text(let text):
        records.append(PartRecord(isValue: false, operand: lowering.writer.string(text)))
      case .value(let term):
        records.append(PartRecord(isValue: true, operand: lowering.chunk(value: term)))
      }
    }
    return lowering.writer.append(records)
  }

  private mutating func grant(_ grant: CheckedGrant?) -> UInt32 {
    guard let grant else { return none }
    return lowering.writer.append(
      GrantRecord(
        signer: lowering.writer.string(grant.signer), granted: grant.granted,
        expires: grant.expires, covers: lowering.writer.list(grant.covers),
        coversDefault: grant.coversDefault))
  }
}

extension RuleRecord.Kind {
  init(_ kind: RuleKind) {
    switch kind {
    case .approve: self = .approve
    case .route: self = .route
    case .deny: self = .deny
    case .grant: self = .grant
    case .invariant: self = .invariant
    }
  }
}
