import ProvisoLanguage
import ProvisoProgram

/// Constants: single ones are interned, the elements of a list stand in a row behind it.
struct ConstantTable {
  private(set) var table = RecordTable<ConstantRecord>()
  private var known: [ConstantRecord: UInt32] = [:]

  /// The number of a value that holds no others.
  mutating func number(of record: ConstantRecord) -> UInt32 {
    if let number = known[record] { return number }
    let number = table.append(record)
    known[record] = number
    return number
  }

  /// The number of a list or map, level by level, so that a list precedes its elements and lists
  /// stand in the order of their elements. `scalar` gives the record of what holds no others.
  mutating func number(
    ofNested value: Constant, scalar: (Constant) -> ConstantRecord
  ) -> UInt32 {
    let number = table.count
    var level = [value]
    var following = number + 1
    while !level.isEmpty {
      var below: [Constant] = []
      // The elements of this level stand right behind it.
      for value in level {
        guard let shape = Shape(value) else {
          table.append(scalar(value))
          continue
        }
        let tag = UInt32(shape.kind.rawValue) | shape.height << 8
        let first = shape.elements.isEmpty ? 0 : following + UInt32(below.count)
        table.append(ConstantRecord(tag: tag, count: shape.count, payload: UInt64(first)))
        below += shape.elements
      }
      following += UInt32(below.count)
      level = below
    }
    return number
  }

  /// The first of the elements of a list or map.
  func elements(of number: UInt32) -> UInt32 {
    table.words[Int(number) * ConstantRecord.words + 2]
  }

  /// A list or map as a row of constants.
  private struct Shape {
    let kind: ConstantRecord.Kind
    let count: UInt32
    let elements: [Constant]
    let height: UInt32

    init?(_ value: Constant) {
      switch value {
      case .list(let list):
        kind = .list
        count = UInt32(list.count)
        elements = list
      case .map(let entries):
        kind = .map
        count = UInt32(entries.count)
        elements = entries.flatMap { [$0.key, $0.value] }
      case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .level,
        .type, .kinds:
        return nil
      }
      height = value.height
    }
  }
}

extension Constant {
  /// How deep it is nested: 0 for what holds no other values.
  var height: UInt32 {
    switch self {
    case .list(let list): 1 + (list.lazy.map(\.height).max() ?? 0)
    case .map(let entries):
      1 + (entries.lazy.map { max($0.key.height, $0.value.height) }.max() ?? 0)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .level,
      .type, .kinds:
      0
    }
  }

  /// Whether it holds no other values.
  var isScalar: Bool { height == 0 }
}
