import ProvisoLanguage

extension ConversionBuiltin {
  func reference(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch self {
    case .bool: return try bool(value)
    case .bytes:
      if case .bytes = value { return value }
      return .bytes(Array(try value.asText().utf8))
    case .double: return try double(value)
    case .duration:
      if case .duration = value { return value }
      guard let length = ReferenceDuration.nanoseconds(try value.asText()) else {
        throw .badConversion
      }
      return .duration(length)
    case .dyn: return value
    case .int: return try int(value)
    case .string: return try string(value)
    case .timestamp: return try timestamp(value)
    case .type: return .type(try value.typeName())
    case .uint: return try uint(value)
    case .stakes: return try level(.stakes, value)
    case .reversibility: return try level(.reversibility, value)
    }
  }

  private func bool(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    if case .bool = value { return value }
    switch try value.asText() {
    case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
    case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
    default: throw .badConversion
    }
  }

  private func double(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch value {
    case .double: return value
    case .int(let number): return .double(Double(number))
    case .uint(let number): return .double(Double(number))
    case .string(let text):
      guard let number = Double(text.string) else { throw .badConversion }
      return .double(number)
    default: throw .noOverload
    }
  }

  private func int(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch value {
    case .int: return value
    case .uint(let number):
      guard let exact = Int64(exactly: number) else { throw .overflow }
      return .int(exact)
    case .double(let number):
      guard number > -0x1p63, number < 0x1p63 else { throw .overflow }
      return .int(Int64(number))
    case .string(let text):
      guard let number = Int64(text.string), !text.string.hasPrefix("+") else {
        throw .badConversion
      }
      return .int(number)
    case .timestamp(let moment): return .int(moment.seconds)
    default: throw .noOverload
    }
  }

  private func uint(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch value {
    case .uint: return value
    case .int(let number):
      guard let exact = UInt64(exactly: number) else { throw .overflow }
      return .uint(exact)
    case .double(let number):
      guard number >= 0, number < 0x1p64 else { throw .overflow }
      return .uint(UInt64(number))
    case .string(let text):
      guard let number = UInt64(text.string), !text.string.hasPrefix("+") else {
        throw .badConversion
      }
      return .uint(number)
    default: throw .noOverload
    }
  }

  private func string(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch value {
    case .string: return value
    case .bool(let truth): return .text(truth ? "true" : "false")
    case .int(let number): return .text(String(number))
    case .uint(let number): return .text(String(number))
    case .double(let number): return .text(ReferenceText.number(number))
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .badConversion }
      return .text(text)
    case .timestamp(let moment): return .text(ReferenceText.timestamp(moment))
    case .duration(let length): return .text(ReferenceText.duration(length))
    case .level(let scale, let rank): return .text("\(scale.levels[rank])")
    case .ip(let address): return .text(address.text)
    case .cidr(let address, let prefix): return .text("\(address.text)/\(prefix)")
    default: throw .noOverload
    }
  }

  private func timestamp(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch value {
    case .timestamp: return value
    case .int(let seconds):
      guard ReferenceValue.Moment.range.contains(seconds) else { throw .overflow }
      return .timestamp(ReferenceValue.Moment(seconds: seconds, nanoseconds: 0))
    case .string(let text):
      guard let moment = ReferenceValue.Moment(rfc3339: text.string) else { throw .badConversion }
      return .timestamp(moment)
    default: throw .noOverload
    }
  }

  private func level(_ scale: Scale, _ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    guard let rank = scale.rank(of: Text(try value.asText())) else { throw .badConversion }
    return .level(scale, rank)
  }
}

extension ReferenceValue {
  func typeName() throws(Fault) -> Text {
    switch self {
    case .null: return "null_type"
    case .bool: return "bool"
    case .int: return "int"
    case .uint: return "uint"
    case .double: return "double"
    case .string: return "string"
    case .bytes: return "bytes"
    case .timestamp: return "google.protobuf.Timestamp"
    case .duration: return "google.protobuf.Duration"
    case .list: return "list"
    case .map: return "map"
    case .type: return "type"
    case .optional: return "optional_type"
    case .ip: return "net.IP"
    case .cidr: return "net.CIDR"
    case .level, .findings, .kinds, .url: throw .noOverload
    }
  }
}
