package import ProvisoLanguage

extension Type {
  /// The type as a policy writes it, or as a message names it.
  package var written: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(let element): "list(\(element.written))"
    case .map(let key, let value): "map(\(key.written), \(value.written))"
    case .record(let record): record.written
    case .union(let texts): texts.map { "\"\($0)\"" }.joined(separator: " | ")
    case .level(.stakes): "stakes"
    case .level(.reversibility): "reversibility"
    case .type(let inner): "type(\(inner.written))"
    case .optional(let inner): "optional(\(inner.written))"
    case .findings: "findings"
    case .url: "url"
    case .ip: "ip"
    case .cidr: "cidr"
    case .parameter(let name): name.string
    case .abstract(let name, let inner): Self.written(name, inner)
    case .unknown: "unknown"
    }
  }

  private static func written(_ name: Text, _ inner: [Type]) -> String {
    inner.isEmpty
      ? name.string : "\(name)(\(inner.map(\.written).joined(separator: ", ")))"
  }
}

extension RecordType {
  fileprivate var written: String {
    var parts = fields.map { "\($0.name)\($0.isOptional ? "?" : ""): \($0.type.written)" }
    if isOpen { parts.append("...") }
    return "{\(parts.joined(separator: ", "))}"
  }
}

extension Signature {
  /// The signature under a name: `s.contains(string) -> bool`.
  package func written(_ name: Text) -> String {
    let types = parameters.map(\.written)
    let rest = (isMember ? Array(types.dropFirst()) : types).joined(separator: ", ")
    let call = "\(name)(\(rest)\(isVariadic ? ", …" : ""))"
    return "\(isMember ? "\(types[0])." : "")\(call) -> \(result.written)"
  }
}
