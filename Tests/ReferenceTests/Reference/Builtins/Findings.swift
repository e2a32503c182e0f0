import ProvisoLanguage
import ProvisoPII

extension FindingsBuiltin {
  func reference(_ arguments: [ReferenceValue]) throws(Fault) -> ReferenceValue {
    if self == .scan {
      guard let json = JSON(scanned: arguments[0]) else { throw .noOverload }
      let threshold = arguments.count > 1 ? try arguments[1].asDouble() : Scanner.threshold
      return .findings(ReferenceFindings.scan(json, threshold: threshold))
    }
    guard case .findings(let findings) = arguments[0] else { throw .noOverload }
    switch self {
    case .scan: throw .noOverload
    case .any:
      if !findings.handles.isEmpty || !findings.counts.isEmpty { return .bool(true) }
      if findings.isIncomplete { throw .scanIncomplete }
      return .bool(false)
    case .has:
      guard case .kinds(let kinds) = arguments[1] else { throw .noOverload }
      if !findings.handles.isDisjoint(with: kinds) || findings.holds(kinds) { return .bool(true) }
      if findings.isIncomplete { throw .scanIncomplete }
      return .bool(false)
    case .count:
      guard case .kinds(let kinds) = arguments[1] else { throw .noOverload }
      if findings.isIncomplete { throw .scanIncomplete }
      return .int(Int64(kinds.reduce(0) { $0 + findings.counts[$1, default: 0] }))
    case .kinds:
      if findings.isIncomplete { throw .scanIncomplete }
      let names = findings.counts.keys.compactMap { Kind(rawValue: $0).map { "\($0.row.name)" } }
      return .list(names.map(Text.init).sorted().map { .string($0) })
    }
  }
}

extension JSON {
  /// A value in the form that is scanned; nil if it holds what no request can.
  init?(scanned value: ReferenceValue) {
    switch value {
    case .null: self = .null
    case .bool(let truth): self = .bool(truth)
    case .int(let number): self = .number(Double(number))
    case .uint(let number): self = .number(Double(number))
    case .double(let number): self = .number(number)
    case .string(let text): self = .string(text)
    case .list(let elements):
      let found = elements.compactMap { JSON(scanned: $0) }
      guard found.count == elements.count else { return nil }
      self = .array(found)
    case .map(let entries):
      var members: [JSON.Member] = []
      for entry in entries {
        guard case .string(let name) = entry.key, let value = JSON(scanned: entry.value) else {
          return nil
        }
        members.append(JSON.Member(name: name, value: value))
      }
      self = .object(members)
    case .bytes, .timestamp, .duration, .level, .type, .optional, .findings, .kinds, .url, .ip,
      .cidr:
      return nil
    }
  }
}
