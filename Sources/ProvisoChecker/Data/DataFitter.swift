import ProvisoLanguage

/// Turns external data into a constant of the type that its let declares.
struct DataFitter {
  /// A value that is not of the declared type.
  struct Misfit {
    let node: DataNode
    let path: String
    /// What is wrong: `should be int, but is the text "x"`.
    let message: String
  }

  private(set) var misfits: [Misfit] = []
  /// How many misfits are told of one file.
  private static let most = 5

  mutating func constant(_ node: DataNode, _ type: Type, _ path: String = "") -> Constant {
    guard misfits.count < Self.most else { return .null }
    switch (node.value, type) {
    case (_, .dyn), (_, .unknown): return plain(node)
    case (.null, .null): return .null
    case (.bool(let value), .bool): return .bool(value)
    case (.string(let text), .string): return .string(text)
    case (.string(let text), .union(let allowed)) where allowed.contains(text):
      return .string(text)
    case (.int(let value), .int): return .int(value)
    case (.int(let value), .uint) where value >= 0: return .uint(UInt64(value))
    case (.int(let value), .double): return .double(Double(value))
    case (.double(let value), .double) where value.isFinite: return .double(value)
    case (.double(let value), .int): return int(value, node, path)
    case (.string(let text), .timestamp): return moment(text, node, path)
    case (.string(let text), .duration): return length(text, node, path)
    case (.string(let text), .bytes): return bytes(text, node, path)
    case (.list(let items), .list(let element)):
      return .list(
        items.enumerated().map { constant($0.element, element, "\(path)[\($0.offset)]") })
    case (.map(let entries), .map(_, let value)):
      return .map(
        entries.map {
          Constant.Entry(
            key: .string($0.key), value: constant($0.value, value, "\(path).\($0.key)"))
        })
    case (.map(let entries), .record(let record)):
      return .map(members(entries, record, node, path))
    default: return misfit(node, type, path)
    }
  }

  private mutating func members(
    _ entries: [DataNode.Entry], _ record: RecordType, _ node: DataNode, _ path: String
  ) -> [Constant.Entry] {
    for field in record.fields where !field.isOptional {
      if !entries.contains(where: { $0.key == field.name }) {
        tell(node, path, "has no member `\(field.name)`")
      }
    }
    var members: [Constant.Entry] = []
    for entry in entries {
      let field = record.field(entry.key)
      if field == nil && !record.isOpen {
        tell(entry.value, "\(path).\(entry.key)", "is not declared")
      }
      // A null counts as absent, as in a request.
      if case .null = entry.value.value, field?.isOptional == true { continue }
      let value = constant(entry.value, field?.type ?? .dyn, "\(path).\(entry.key)")
      members.append(Constant.Entry(key: .string(entry.key), value: value))
    }
    return members
  }

  /// Undeclared numbers are doubles, so that 1 and 1.0 decide alike.
  private func plain(_ node: DataNode) -> Constant {
    switch node.value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .int(let value): .double(Double(value))
    case .double(let value): .double(value)
    case .string(let text): .string(text)
    case .list(let items): .list(items.map(plain))
    case .map(let entries):
      .map(entries.map { Constant.Entry(key: .string($0.key), value: plain($0.value)) })
    }
  }

  private mutating func int(_ value: Double, _ node: DataNode, _ path: String) -> Constant {
    Int64(exactly: value).map(Constant.int) ?? misfit(node, .int, path)
  }

  private mutating func moment(_ text: Text, _ node: DataNode, _ path: String) -> Constant {
    Moment(text).map { .timestamp($0.seconds, $0.nanoseconds) }
      ?? misfit(node, .timestamp, path, found: "no RFC 3339 moment")
  }

  private mutating func length(_ text: Text, _ node: DataNode, _ path: String) -> Constant {
    Length(text).map { .duration($0.nanoseconds) }
      ?? misfit(node, .duration, path, found: "no length of time such as `90s` or `1h30m`")
  }

  private mutating func bytes(_ text: Text, _ node: DataNode, _ path: String) -> Constant {
    Base64(text).map { .bytes($0.bytes) } ?? misfit(node, .bytes, path, found: "no base64")
  }

  private mutating func misfit(
    _ node: DataNode, _ wanted: Type, _ path: String, found: String? = nil
  ) -> Constant {
    tell(node, path, "should be \(wanted.written), but is \(found ?? node.value.name)")
    return .null
  }

  private mutating func tell(_ node: DataNode, _ path: String, _ message: String) {
    misfits.append(Misfit(node: node, path: path, message: message))
  }
}

extension DataNode.Value {
  /// What it is called in messages.
  fileprivate var name: String {
    switch self {
    case .null: "null"
    case .bool: "a bool"
    case .int(let value): "the number \(value)"
    case .double(let value): "the number \(value)"
    case .string(let text): "the text \"\(text.string.prefix(40))\""
    case .list: "a list"
    case .map: "a map"
    }
  }
}
