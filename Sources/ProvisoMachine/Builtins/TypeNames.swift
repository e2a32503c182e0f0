import ProvisoLanguage

extension Value {
  /// The name of the value's type, as `type(x)` gives it.
  var typeName: UnsafeRawBufferPointer {
    let name: StaticString =
      switch kind {
      case .null: "null_type"
      case .bool: "bool"
      case .int: "int"
      case .uint: "uint"
      case .double: "double"
      case .string: "string"
      case .bytes: "bytes"
      case .timestamp: "google.protobuf.Timestamp"
      case .duration: "google.protobuf.Duration"
      case .type: "type"
      case .reversibility: "reversibility"
      case .stakes: "stakes"
      case .list, .nodeList: "list"
      case .map, .nodeMap: "map"
      case .optional: "optional_type"
      case .findings: "findings"
      case .ip: "net.IP"
      case .cidr: "net.CIDR"
      case .url: "url"
      case .unread, .error: "error"
      }
    return UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  }
}
