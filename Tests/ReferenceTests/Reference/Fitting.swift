import ProvisoLanguage

extension ReferenceValue {
  /// The value that a JSON value is under a declared type, or nil if it is not of that type.
  static func fitting(_ json: JSON, _ type: Type) -> ReferenceValue? {
    switch (type, json) {
    case (.dyn, _): return ReferenceValue(json)
    case (.null, .null): return .null
    case (.bool, .bool(let value)): return .bool(value)
    case (.int, .number(let value)): return Int64(exactly: value).map(ReferenceValue.int)
    case (.uint, .number(let value)): return UInt64(exactly: value).map(ReferenceValue.uint)
    case (.double, .number(let value)): return .double(value)
    case (.string, .string(let text)): return .string(text)
    case (.union(let names), .string(let text)): return names.contains(text) ? .string(text) : nil
    case (.bytes, .string(let text)):
      return EncodingBuiltin.decoded(text.string).map(ReferenceValue.bytes)
    case (.timestamp, .string(let text)):
      return Moment(rfc3339: text.string).map(ReferenceValue.timestamp)
    case (.duration, .string(let text)):
      return ReferenceDuration.nanoseconds(text.string).map(ReferenceValue.duration)
    case (.level(let scale), .string(let text)):
      return scale.rank(of: text).map { .level(scale, $0) }
    case (.list(let element), .array(let elements)):
      return all(elements.map { fitting($0, element) }).map(ReferenceValue.list)
    case (.map(.string, let value), .object(let members)):
      let values = members.map { fitting($0.value, value) }
      return all(values).map { values in
        .map(zip(members, values).map { Entry(key: .string($0.name), value: $1) })
      }
    case (.record(let record), .object(let members)): return self.record(record, members)
    default: return nil
    }
  }

  /// A record: every member right, none missing, none that is not declared unless it is open.
  private static func record(_ type: RecordType, _ members: [JSON.Member]) -> ReferenceValue? {
    for field in type.fields where !field.isOptional {
      guard members.contains(where: { $0.name == field.name }) else { return nil }
    }
    var entries: [Entry] = []
    for member in members {
      let field = type.field(member.name)
      if field == nil, !type.isOpen { return nil }
      if let field, field.isOptional, member.value == .null { continue }
      guard let value = fitting(member.value, field?.type ?? .dyn) else { return nil }
      entries.append(Entry(key: .string(member.name), value: value))
    }
    return .map(entries)
  }

  private static func all(_ values: [ReferenceValue?]) -> [ReferenceValue]? {
    let found = values.compactMap { $0 }
    return found.count == values.count ? found : nil
  }
}

extension Scale {
  /// The rank of the level of that name.
  func rank(of name: Text) -> Int? { levels.firstIndex { Text("\($0)") == name } }
}
