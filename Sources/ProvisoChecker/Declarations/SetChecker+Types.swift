import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension SetChecker {
  /// What a type is for: only parameters may be levels, which no request holds.
  enum TypeUse { case field, parameter, data }

  mutating func type(_ node: TypeNode, for use: TypeUse) -> Type {
    switch node {
    case .missing: return .unknown
    case .name(let name): return type(named: name, for: use)
    case .list(let element, _): return .list(type(element, for: use))
    case .map(let key, let value, _):
      let keyType = type(key, for: use)
      if !Fitting.takes(.string, as: keyType) {
        report(.keyNotText(keyType, at: key.place))
      }
      return .map(.string, type(value, for: use))
    case .record(let fields): return .record(record(fields, for: use))
    case .union(let strings, _):
      var texts: [Text] = []
      for string in strings {
        if texts.contains(string.text) {
          let first = strings[texts.firstIndex(of: string.text) ?? 0].place
          report(.standsTwice("\"\(string.text)\"", at: string.place, first: first))
        } else {
          texts.append(string.text)
        }
      }
      return .union(texts)
    }
  }

  mutating func record(_ list: FieldList, for use: TypeUse) -> RecordType {
    var fields: [RecordType.Field] = []
    var places: [Text: Place] = [:]
    for node in list.fields {
      let type = type(node.type, for: use)
      // The parser has told of a field without a name.
      if node.name.text.utf8.isEmpty { continue }
      if let first = places[node.name.text] {
        report(.declaredTwice(node.name.text, at: node.name.place, first: first))
        continue
      }
      places[node.name.text] = node.name.place
      fields.append(
        RecordType.Field(
          name: node.name.text, type: type, isOptional: node.isOptional,
          isSaid: node.said != nil))
    }
    return RecordType(fields: fields, isOpen: list.open != nil)
  }

  private mutating func type(named name: Name, for use: TypeUse) -> Type {
    switch name.text.string {
    case "bool": return .bool
    case "int": return .int
    case "uint": return .uint
    case "double": return .double
    case "string": return .string
    case "bytes": return .bytes
    case "timestamp": return .timestamp
    case "duration": return .duration
    case "dyn": return .dyn
    case "stakes": return level(.stakes, name, for: use)
    case "reversibility": return level(.reversibility, name, for: use)
    default:
      report(.unknownType(name))
      return .unknown
    }
  }

  private mutating func level(_ scale: Scale, _ name: Name, for use: TypeUse) -> Type {
    if use != .parameter { report(.levelInData(scale, at: name.place)) }
    return .level(scale)
  }

  /// The names of types that stand alone.
  static let typeNames: [Text] = [
    "bool", "bytes", "double", "duration", "dyn", "int", "list", "map", "string", "timestamp",
    "uint",
  ]
}
