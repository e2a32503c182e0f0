import ProvisoChecker
import ProvisoLanguage

/// Everything that conditions can see in one request.
final class ReferenceWorld {
  let policy: CheckedPolicy
  let request: ReferenceRequest
  /// The declaration of the request's type.
  let action: CheckedAction?
  /// Nil if they break the declaration.
  let arguments: ReferenceValue?
  /// Levels, and whether they are the declaration's own.
  private var facts: [Scale: (rank: Int, isDeclared: Bool)] = [:]

  init(_ policy: CheckedPolicy, _ request: ReferenceRequest) {
    self.policy = policy
    self.request = request
    let action = policy.actions.first { $0.name == request.type }
    self.action = action
    arguments = ReferenceValue.fitting(
      request.arguments,
      .record(action?.arguments ?? RecordType(fields: [], isOpen: true)))
  }

  func value(_ input: Input) throws(Fault) -> ReferenceValue {
    switch input {
    case .arguments:
      guard let arguments else { throw .wrongType }
      return arguments
    case .context: return wholeContext
    case .action: return described
    case .agent: return ReferenceValue(request.json["agent"] ?? .object([]))
    case .confidence: return .double(request.confidence ?? 0)
    case .now:
      guard let now = request.now else { throw .unknownTime }
      return .timestamp(now)
    case .fact(let scale): return .level(scale, fact(scale).rank)
    case .findings:
      var findings = ReferenceFindings.scan(request.arguments)
      findings.handles = Set(action?.handles ?? [])
      return .findings(findings)
    case .variable: throw .noSuchMember
    }
  }

  /// The level, and whether it is what the declaration says or the worst for want of it.
  func fact(_ scale: Scale) -> (rank: Int, isDeclared: Bool) {
    if let known = facts[scale] { return known }
    let term = scale == .stakes ? action?.stakes : action?.reversibility
    var found = (rank: Int(scale.worst), isDeclared: false)
    if let term, arguments != nil,
      case .success(.level(scale, let rank)) = ReferenceEvaluator(self).outcome(term)
    {
      found = (rank, true)
    }
    facts[scale] = found
    return found
  }

  // MARK: Context

  /// A member: if declared, right in every part of its type.
  func context(_ name: Text) throws(Fault) -> ReferenceValue {
    let found = request.json["context"]?[name]
    guard let field = policy.context.field(name) else {
      guard let found else { throw .noSuchMember }
      return ReferenceValue(found)
    }
    guard let found, !(field.isOptional && found == .null) else { throw .noSuchMember }
    guard let value = ReferenceValue.fitting(found, field.type) else { throw .wrongType }
    return value
  }

  func hasContext(_ name: Text) throws(Fault) -> Bool {
    do throws(Fault) {
      _ = try context(name)
      return true
    } catch {
      if error == .noSuchMember { return false }
      throw error
    }
  }

  /// Only what is right stands in it.
  private var wholeContext: ReferenceValue {
    let members = request.json["context"]?.members ?? []
    return .map(
      members.compactMap { member in
        guard let value = try? context(member.name) else { return nil }
        return ReferenceValue.Entry(key: .string(member.name), value: value)
      })
  }

  /// `action`: what is known of the request as such.
  private var described: ReferenceValue {
    var entries = [ReferenceValue.Entry(key: .text("type"), value: .string(request.type))]
    if let id = request.json["id"] {
      entries.append(ReferenceValue.Entry(key: .text("id"), value: ReferenceValue(id)))
    }
    if let annotations = request.json["annotations"] {
      entries.append(
        ReferenceValue.Entry(key: .text("annotations"), value: ReferenceValue(annotations)))
    }
    return .map(entries)
  }
}
