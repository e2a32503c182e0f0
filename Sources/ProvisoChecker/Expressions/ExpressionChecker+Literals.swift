import ProvisoLanguage
import ProvisoSyntax

extension ExpressionChecker {
  func term(_ node: Literal) -> Term {
    switch node.value {
    case .null: .constant(.null, .null, node.place)
    case .bool(let value): .constant(.bool(value), .bool, node.place)
    case .int(let value): .constant(.int(value), .int, node.place)
    case .uint(let value): .constant(.uint(value), .uint, node.place)
    case .double(let value): .constant(.double(value), .double, node.place)
    case .string(let value): .constant(.string(value), .string, node.place)
    case .bytes(let value): .constant(.bytes(value), .bytes, node.place)
    case .duration(let value): .constant(.duration(value), .duration, node.place)
    }
  }

  mutating func term(_ node: ListLiteral) -> Term {
    var type = Type.unknown
    var elements: [ListTerm.Element] = []
    for element in node.elements {
      let value = term(element.value)
      type = type.joined(with: element.isOptional ? unwrapped(value) : value.type)
      elements.append(ListTerm.Element(value: value, isOptional: element.isOptional))
    }
    return .list(ListTerm(elements: elements, type: .list(type), place: node.place))
  }

  mutating func term(_ node: MapLiteral) -> Term {
    var keyType = Type.unknown
    var valueType = Type.unknown
    var entries: [MapTerm.Entry] = []
    for entry in node.entries {
      let key = term(entry.key)
      let value = term(entry.value)
      if isChecked, !key.type.canBeKey { report(.notAKey(key.type, at: key.place)) }
      keyType = keyType.joined(with: key.type)
      valueType = valueType.joined(with: entry.isOptional ? unwrapped(value) : value.type)
      entries.append(MapTerm.Entry(key: key, value: value, isOptional: entry.isOptional))
    }
    return .map(MapTerm(entries: entries, type: .map(keyType, valueType), place: node.place))
  }

  /// What an element or entry marked with `?` holds, if it stands at all.
  private mutating func unwrapped(_ value: Term) -> Type {
    switch value.type {
    case .optional(let inner): return inner
    case .dyn, .unknown: return value.type
    default:
      expect(.optional(.dyn), value)
      return .unknown
    }
  }
}

extension Type {
  fileprivate var canBeKey: Bool {
    switch self {
    case .bool, .int, .uint, .string, .union, .dyn, .unknown: true
    case .null, .double, .bytes, .timestamp, .duration, .list, .map, .record, .level, .type,
      .optional, .findings, .url, .ip, .cidr, .parameter, .abstract:
      false
    }
  }
}
