package import ProvisoLanguage
import ProvisoProgram

extension ProgramWriter {
  /// The number of a constant.
  package mutating func constant(_ value: Constant) -> UInt32 {
    if value.isScalar { return constants.number(of: record(value)) }
    if let number = knownConstants[value] { return number }
    // The table is taken out while its strings are interned in `self`.
    var table = constants
    constants = ConstantTable()
    let number = table.number(ofNested: value) { record($0) }
    constants = table
    knownConstants[value] = number
    return number
  }

  /// The record of a value that holds no others.
  private mutating func record(_ value: Constant) -> ConstantRecord {
    switch value {
    case .null: record(ConstantRecord.Kind.null)
    case .bool(let value): record(.bool, payload: value ? 1 : 0)
    case .int(let value): record(.int, payload: UInt64(bitPattern: value))
    case .uint(let value): record(.uint, payload: value)
    case .double(let value): record(.double, payload: value.bitPattern)
    case .string(let text): record(.string, text)
    case .bytes(let bytes): record(.bytes, bytes)
    case .timestamp(let seconds, let nanoseconds):
      record(.timestamp, count: nanoseconds, payload: UInt64(bitPattern: seconds))
    case .duration(let value): record(.duration, payload: UInt64(bitPattern: value))
    case .level(.reversibility, let rank): record(.reversibility, payload: UInt64(rank))
    case .level(.stakes, let rank): record(.stakes, payload: UInt64(rank))
    case .type(let name): record(.type, name)
    case .kinds(let kinds): record(.bytes, Self.bits(kinds))
    case .list: record(.list)
    case .map: record(.map)
    }
  }

  private func record(
    _ kind: ConstantRecord.Kind, count: UInt32 = 0, payload: UInt64 = 0
  ) -> ConstantRecord {
    ConstantRecord(tag: UInt32(kind.rawValue), count: count, payload: payload)
  }

  private mutating func record(_ kind: ConstantRecord.Kind, _ text: Text) -> ConstantRecord {
    let number = string(text)
    return record(kind, count: strings.length(number), payload: UInt64(number))
  }

  private mutating func record(_ kind: ConstantRecord.Kind, _ bytes: [UInt8]) -> ConstantRecord {
    let number = blob(bytes, .bytes)
    return record(kind, count: UInt32(bytes.count), payload: UInt64(number))
  }

  /// A set of kinds of personal data: bit k of 128 stands for kind k.
  static func bits(_ kinds: [UInt8]) -> [UInt8] {
    var bits = [UInt8](repeating: 0, count: 16)
    for kind in kinds where kind < 128 { bits[Int(kind / 8)] |= 1 << (kind & 7) }
    return bits
  }
}
