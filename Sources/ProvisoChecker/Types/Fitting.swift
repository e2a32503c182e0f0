import ProvisoLanguage

/// Finds out whether arguments fit the parameters of a signature, and what its letters stand for.
struct Fitting {
  private var letters: [(name: Text, type: Type)] = []

  /// Whether a value of the type `found` can stand where `wanted` is asked for.
  static func takes(_ found: Type, as wanted: Type) -> Bool {
    var fitting = Fitting()
    return fitting.takes(found, as: wanted)
  }

  mutating func takes(_ found: Type, as wanted: Type) -> Bool {
    if case .parameter(let name) = wanted { return bind(name, to: found) }
    switch (found, wanted) {
    case (_, .unknown), (_, .dyn): return true
    case (.unknown, _), (.dyn, _): return bindLetters(of: wanted)
    case (_, .number): return found.isNumeric
    case (.null, _) where wanted.takesNull: return true
    case (.list(let inner), .list(let type)), (.optional(let inner), .optional(let type)):
      return takes(inner, as: type)
    case (.map(let key, let value), .map(let wantedKey, let wantedValue)):
      return takes(key, as: wantedKey) && takes(value, as: wantedValue)
    case (.record(let record), .map(let key, let value)):
      return takes(.string, as: key) && takes(record.valueType, as: value)
    case (.record(let record), .record(let type)): return takes(record, as: type)
    case (.union, .string): return true
    case (.union(let texts), .union(let allowed)): return texts.allSatisfy(allowed.contains)
    case (.type, .type): return true
    case (.abstract(let name, let inner), .abstract(let other, let types)):
      return name == other && inner.count == types.count
        && zip(inner, types).allSatisfy { takes($0, as: $1) }
    default: return found == wanted
    }
  }

  /// `type` with what each letter stands for in its place.
  func filled(_ type: Type) -> Type {
    switch type {
    case .parameter(let name): letters.first { $0.name == name }?.type ?? .unknown
    case .list(let inner): .list(filled(inner))
    case .optional(let inner): .optional(filled(inner))
    case .type(let inner): .type(filled(inner))
    case .map(let key, let value): .map(filled(key), filled(value))
    case .abstract(let name, let inner): .abstract(name, inner.map(filled))
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
      .record, .union, .level, .findings, .url, .ip, .cidr, .unknown:
      type
    }
  }

  private mutating func bind(_ name: Text, to found: Type) -> Bool {
    guard let place = letters.firstIndex(where: { $0.name == name }) else {
      letters.append((name, found))
      return true
    }
    guard let merged = letters[place].type.merged(with: found) else { return false }
    letters[place].type = merged
    return true
  }

  /// What is known only at run time fits anything, and so do its parts.
  private mutating func bindLetters(of wanted: Type) -> Bool {
    switch wanted {
    case .parameter(let name): bind(name, to: .dyn)
    case .list(let inner), .optional(let inner): bindLetters(of: inner)
    case .map(let key, let value): bindLetters(of: key) && bindLetters(of: value)
    case .abstract(_, let inner): inner.allSatisfy { bindLetters(of: $0) }
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
      .record, .union, .level, .type, .findings, .url, .ip, .cidr, .unknown:
      true
    }
  }

  private mutating func takes(_ record: RecordType, as wanted: RecordType) -> Bool {
    for field in wanted.fields {
      guard let found = record.field(field.name) else {
        if field.isOptional || record.isOpen { continue }
        return false
      }
      if found.isOptional && !field.isOptional || !takes(found.type, as: field.type) {
        return false
      }
    }
    return wanted.isOpen
      || !record.isOpen && record.fields.allSatisfy { wanted.field($0.name) != nil }
  }
}
