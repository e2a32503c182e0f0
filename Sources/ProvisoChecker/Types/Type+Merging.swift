import ProvisoLanguage

extension Type {
  /// The more general of two types, if values of one can stand where the other is wanted.
  func merged(with other: Type) -> Type? {
    if self == other { return self }
    switch (self, other) {
    case (.unknown, let type), (let type, .unknown): return type
    case (.dyn, _), (_, .dyn): return .dyn
    case (.null, let type) where type.takesNull: return type
    case (let type, .null) where type.takesNull: return type
    case (.list(let left), .list(let right)): return left.merged(with: right).map(Type.list)
    case (.optional(let left), .optional(let right)):
      return left.merged(with: right).map(Type.optional)
    case (.map(let leftKey, let left), .map(let rightKey, let right)):
      guard let key = leftKey.merged(with: rightKey), let value = left.merged(with: right)
      else { return nil }
      return .map(key, value)
    case (.record(let record), .map(let key, let value)),
      (.map(let key, let value), .record(let record)):
      guard key.merged(with: .string) != nil else { return nil }
      return record.valueType.merged(with: value).map { .map(key, $0) }
    case (.type, .type): return .type(.dyn)
    case (.union, .string), (.string, .union): return .string
    case (.union(let left), .union(let right)): return Self.merged(left, right)
    case (.abstract(let left, let inner), .abstract(let right, let others))
    where left == right && inner.count == others.count:
      return Self.merged(left, inner, others)
    default: return nil
    }
  }

  /// The type of a list element, map key or map value that may be either.
  func joined(with other: Type) -> Type { merged(with: other) ?? .dyn }

  private static func merged(_ left: [Text], _ right: [Text]) -> Type {
    let added = right.filter { !left.contains($0) }
    if added.isEmpty { return .union(left) }
    return added.count == right.count ? .string : .union(left + added)
  }

  private static func merged(_ name: Text, _ left: [Type], _ right: [Type]) -> Type? {
    var inner: [Type] = []
    for (one, other) in zip(left, right) {
      guard let merged = one.merged(with: other) else { return nil }
      inner.append(merged)
    }
    return .abstract(name, inner)
  }

  /// Whether a null may stand for a value of the type, as CEL allows for some of them.
  var takesNull: Bool {
    switch self {
    case .optional, .abstract, .timestamp, .duration, .ip, .cidr, .url: true
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .list, .map, .record, .union,
      .level, .type, .findings, .parameter, .unknown:
      false
    }
  }

  /// Whether the type, or a part of it, is known only at run time or not at all.
  var isOpenEnded: Bool {
    switch self {
    case .dyn, .unknown: true
    case .list(let inner), .optional(let inner): inner.isOpenEnded
    case .map(let key, let value): key.isOpenEnded || value.isOpenEnded
    case .abstract(_, let inner): inner.contains(where: \.isOpenEnded)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .record,
      .union, .level, .type, .findings, .url, .ip, .cidr, .parameter:
      false
    }
  }

  /// The type with `dyn` where a part was left open, as by an empty list.
  var settled: Type {
    switch self {
    case .unknown: .dyn
    case .list(let inner): .list(inner.settled)
    case .optional(let inner): .optional(inner.settled)
    case .type(let inner): .type(inner.settled)
    case .map(let key, let value): .map(key.settled, value.settled)
    case .abstract(let name, let inner): .abstract(name, inner.map(\.settled))
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
      .record, .union, .level, .findings, .url, .ip, .cidr, .parameter:
      self
    }
  }
}

extension RecordType {
  /// The type of any of its members, when the record is read as a map.
  var valueType: Type {
    if isOpen { return .dyn }
    return fields.reduce(.unknown) { $0.joined(with: $1.type) }
  }
}
