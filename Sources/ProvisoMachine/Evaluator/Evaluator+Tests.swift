import ProvisoLanguage
import ProvisoProgram

/// Comparisons, alone and fused with what they compare.
extension Evaluator {
  /// How slot and constant of a step compare, where both are numbers as JSON has them, or short
  /// texts; nil for everything else.
  @inline(__always)
  mutating func quickAnswer(_ step: Instruction) -> Bool? {
    let left = unit.slots[Int(step.b)]
    let right = unit.constants[Int(step.c)]
    if left.kind == .double, right.kind == .double {
      let order = Ordering.order(left.asDouble, right.asDouble)
      return order == .unordered ? nil : Self.holds(step.a, order)
    }
    guard left.kind == .string, right.kind == .string, left.count < 64,
      step.a <= Comparison.notEqual.rawValue
    else { return nil }
    let isEqual = ByteOrder.equal(left.slice, right.slice)
    return isEqual == (step.a == Comparison.equal.rawValue)
  }

  /// How a fact compares with a rank.
  @inline(__always)
  mutating func compares(_ step: Instruction) -> Bool {
    let rank = rank(of: Scale(rawValue: UInt8(truncatingIfNeeded: step.b)) ?? .stakes)
    let wanted = UInt8(truncatingIfNeeded: step.c)
    return Self.holds(step.a, rank < wanted ? .less : rank == wanted ? .equal : .greater)
  }

  /// Whether a comparison, by its number, holds of values that have this order.
  @inline(__always)
  private static func holds(_ comparison: UInt8, _ order: Order) -> Bool {
    // A bit for each comparison, as they are numbered.
    let holding: UInt8 =
      order == .less ? 0b00_1110 : order == .equal ? 0b10_1001 : order == .greater ? 0b11_0010 : 0
    return holding &>> comparison & 1 == 1
  }

  /// What a `test` or `require` gives: a bool or an error value.
  mutating func tested(_ step: Instruction, _ frame: inout Frame) -> Value {
    switch step.opcode {
    case .requireSlot, .testSlot:
      let value = slot(step.b, about: frame.takeNote(), frame, back: 1)
      return compared(
        Comparison(rawValue: step.a) ?? .equal, value, unit.constants[Int(step.c)], frame, back: 1)
    case .requireSlotSet, .testSlotSet:
      let value = slot(step.b, about: frame.takeNote(), frame, back: 1)
      return value.isError ? value : .bool(isMember(value, of: step.c))
    case .requireFact, .testFact:
      return .bool(compares(step))
    case .requireConfidence, .testConfidence:
      return compared(
        Comparison(rawValue: step.a) ?? .equal, .double(confidence),
        unit.constants[Int(step.c)], frame)
    default: return frame.pop()
    }
  }

  /// How two values compare; an operand that is an error value is the result.
  @inline(__always)
  mutating func compared(
    _ comparison: Comparison, _ left: Value, _ right: Value, _ frame: Frame, back: Int = 0
  ) -> Value {
    if left.kind == .double, right.kind == .double {
      let order = Ordering.order(left.asDouble, right.asDouble)
      if order != .unordered { return .bool(Self.holds(comparison, order)) }
    }
    return comparedSlowly(comparison, left, right, frame, back)
  }

  @inline(never)
  private mutating func comparedSlowly(
    _ comparison: Comparison, _ left: Value, _ right: Value, _ frame: Frame, _ back: Int
  ) -> Value {
    if left.isError { return left }
    if right.isError { return right }
    do throws(Fault) {
      switch comparison {
      case .equal: return .bool(try equal(left, right))
      case .notEqual: return .bool(!(try equal(left, right)))
      case .less, .lessOrEqual, .greater, .greaterOrEqual: break
      }
      try charge(bytes: Self.length(left))
      let order = Ordering.order(left, right)
      switch order {
      case .none: throw .noOverload
      case .unordered: throw .unordered
      case .less, .equal, .greater: return .bool(Self.holds(comparison, order))
      }
    } catch {
      return frame.error(error, back: back)
    }
  }

  /// The bytes that a comparison walks.
  private static func length(_ value: Value) -> Int {
    value.kind == .string || value.kind == .bytes ? Int(value.count) : 0
  }

  /// Whether a comparison holds of values that have this order.
  @inline(__always)
  static func holds(_ comparison: Comparison, _ order: Order) -> Bool {
    switch comparison {
    case .equal: order == .equal
    case .notEqual: order != .equal
    case .less: order == .less
    case .lessOrEqual: order == .less || order == .equal
    case .greater: order == .greater
    case .greaterOrEqual: order == .greater || order == .equal
    }
  }

  /// Whether a value is in a constant set.
  mutating func isMember(_ value: Value, of number: UInt32) -> Bool {
    candidate(value, in: number) != none
  }

  /// The constant of a set that equals a value, or `none`.
  mutating func candidate(_ value: Value, in number: UInt32) -> UInt32 {
    let set = unit.program.set(number)
    let hash: UInt64
    switch (set.kind, value.kind) {
    case (.strings, .string): hash = ProgramHash.text(value.slice, seed: set.seed)
    case (.numbers, .int): hash = ProgramHash.int(value.asInt, seed: set.seed)
    case (.numbers, .uint): hash = ProgramHash.uint(value.payload, seed: set.seed)
    case (.numbers, .double): hash = ProgramHash.double(value.asDouble, seed: set.seed)
    default: return none
    }
    let found = unit.program.candidate(hash, in: set)
    guard found != none, Ordering.order(unit.constants[Int(found)], value) == .equal else {
      return none
    }
    return found
  }
}
