import Proviso
import ProvisoChecker
import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoText

/// The text of one grant, checked beside a policy set, and what it says: whose actions it is for,
/// which type, who signed it and for how long.
struct ReadGrant {
  let name: Text
  let signer: Text
  let agent: Text
  let type: Text
  let definition: Text?
  let granted: Moment
  let expires: Moment
  let overlay: Overlay

  static let mostBytes = 16_384
  static let mostDays: Int64 = 90

  init(_ text: Text, beside sources: PolicySources) throws(Refusal) {
    guard text.utf8.count <= Self.mostBytes else {
      throw Self.refusal("the text is longer than \(Self.mostBytes) bytes")
    }
    overlay = Overlay(
      [SourceFile(name: "grant.policy", text: text.string)], beside: sources.set)
    guard let rules = overlay.grants?.grants else {
      throw Self.refusal(overlay.firstError ?? "the text cannot be used")
    }
    guard rules.count == 1, let rule = rules.first, let grant = rule.grant else {
      throw Self.refusal("the text is to be one grant")
    }
    guard !rule.isShadow else { throw Self.refusal("a grant on trial covers nothing") }
    guard rule.patterns.count == 1, let pattern = rule.patterns.first, !pattern.coversBelow else {
      throw Self.refusal("a grant is for one type of action: say which with `on`")
    }
    guard let agent = rule.condition.flatMap(Self.agent) else {
      throw Self.refusal("a grant is for one agent: `when agent.id == \"…\" && …`")
    }
    guard grant.expires - grant.granted <= Self.mostDays * 86_400 else {
      throw Self.refusal("a grant lives for at most \(Self.mostDays) days")
    }
    name = rule.name
    signer = grant.signer
    self.agent = agent
    type = pattern.name
    definition = rule.documentation.flatMap(GrantText.definition(in:))
    granted = Moment(milliseconds: grant.granted * 1000)
    expires = Moment(milliseconds: grant.expires * 1000)
  }

  /// The agent that one of the conjuncts names, if one does.
  private static func agent(_ condition: Term) -> Text? {
    guard case .operation(let operation) = condition else { return nil }
    switch operation.operator {
    case .and: return agent(operation.left) ?? agent(operation.right)
    case .equal:
      return name(operation.left, operation.right) ?? name(operation.right, operation.left)
    default: return nil
    }
  }

  private static func name(_ side: Term, _ other: Term) -> Text? {
    guard case .member(let member) = side, member.name == "id", !member.isOptional,
      case .input(let input) = member.base, input.input == .agent,
      case .constant(let constant) = other, case .string(let text) = constant.value
    else { return nil }
    return text
  }

  static func refusal(_ text: String) -> Refusal { Refusal(.invalidGrant, text) }
}

extension Text {
  /// `sha256:` and 64 digits, over its bytes.
  var fingerprint: Text { Fingerprint.text(of: Array(utf8)) }
}

extension Overlay {
  var firstError: String? {
    guard let finding = findings.first(where: { $0.severity == .error }) else { return nil }
    return finding.help.map { "\(finding.message): \($0)" }
      ?? "\(finding.message): \(finding.label.text)"
  }

  /// The overlay as if its grants had been given at one moment and ended at another.
  func living(from start: Moment, to end: Moment) -> Overlay? {
    guard var policy = grants else { return nil }
    policy.grants = policy.grants.map { rule in
      var rule = rule
      rule.grant = rule.grant.map {
        CheckedGrant(
          signer: $0.signer, granted: start.instant.seconds, expires: end.instant.seconds,
          covers: $0.covers, coversDefault: $0.coversDefault)
      }
      return rule
    }
    return changed(to: policy)
  }
}
