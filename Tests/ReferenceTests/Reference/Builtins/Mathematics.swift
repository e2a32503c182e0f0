import ProvisoLanguage

extension MathematicsBuiltin {
  func reference(_ arguments: [ReferenceValue]) throws(Fault) -> ReferenceValue {
    let first = arguments[0]
    switch self {
    case .greatest: return try extreme(arguments, .greater)
    case .least: return try extreme(arguments, .less)
    case .ceil: return .double(try first.asDouble().rounded(.up))
    case .floor: return .double(try first.asDouble().rounded(.down))
    case .round: return .double(try first.asDouble().rounded(.toNearestOrAwayFromZero))
    case .trunc: return .double(try first.asDouble().rounded(.towardZero))
    case .abs:
      if case .uint = first { return first }
      if case .double(let value) = first { return .double(value.magnitude) }
      guard case .int(let value) = first else { throw .noOverload }
      return value < 0 ? try first.negated() : first
    case .sign: return try sign(first)
    case .sqrt:
      guard let number = ReferenceNumber(first) else { throw .noOverload }
      switch number {
      case .whole(let value): return .double(Double(value).squareRoot())
      case .fraction(let value): return .double(value.squareRoot())
      }
    case .isNaN: return .bool(try first.asDouble().isNaN)
    case .isInf: return .bool(try first.asDouble().isInfinite)
    case .isFinite: return .bool(try first.asDouble().isFinite)
    case .bitAnd: return try bits(arguments) { $0 & $1 }
    case .bitOr: return try bits(arguments) { $0 | $1 }
    case .bitXor: return try bits(arguments) { $0 ^ $1 }
    case .bitNot: return try bits([first, first]) { one, _ in ~one }
    case .bitShiftLeft, .bitShiftRight: return try shift(first, try arguments[1].asInt())
    }
  }

  private func extreme(
    _ arguments: [ReferenceValue], _ wanted: ReferenceOrder
  ) throws(Fault) -> ReferenceValue {
    var numbers = arguments
    if arguments.count == 1, case .list(let elements) = arguments[0] { numbers = elements }
    guard var best = numbers.first else { throw .invalidArgument }
    for number in numbers {
      guard let left = ReferenceNumber(number), let right = ReferenceNumber(best) else {
        throw .noOverload
      }
      if left.order(right) == wanted { best = number }
    }
    return best
  }

  private func sign(_ value: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch value {
    case .int(let number): return .int(number.signum())
    case .uint(let number): return .uint(number == 0 ? 0 : 1)
    case .double(let number):
      return .double(number > 0 ? 1 : number < 0 ? -1 : number)
    default: throw .noOverload
    }
  }

  private func bits(
    _ arguments: [ReferenceValue], _ operation: (UInt64, UInt64) -> UInt64
  ) throws(Fault) -> ReferenceValue {
    switch (arguments[0], arguments[1]) {
    case (.int(let left), .int(let right)):
      let result = operation(UInt64(bitPattern: left), UInt64(bitPattern: right))
      return .int(Int64(bitPattern: result))
    case (.uint(let left), .uint(let right)): return .uint(operation(left, right))
    default: throw .noOverload
    }
  }

  private func shift(_ value: ReferenceValue, _ places: Int) throws(Fault) -> ReferenceValue {
    guard places >= 0 else { throw .invalidArgument }
    return try bits([value, value]) { bits, _ in
      self == .bitShiftLeft ? bits << UInt64(places) : bits >> UInt64(places)
    }
  }
}
