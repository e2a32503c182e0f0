import ProvisoLanguage

/// CEL's mathematics extension.
extension Evaluator {
  mutating func mathematics(
    _ builtin: MathematicsBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    switch builtin {
    case .greatest: return try extreme(arguments, .greater)
    case .least: return try extreme(arguments, .less)
    case .ceil: return .double(try arguments.double(0).rounded(.up))
    case .floor: return .double(try arguments.double(0).rounded(.down))
    case .round: return .double(try arguments.double(0).rounded(.toNearestOrAwayFromZero))
    case .trunc: return .double(try arguments.double(0).rounded(.towardZero))
    case .sqrt: return .double(try Conversion.double(arguments.number(0)).squareRoot())
    case .isNaN: return .bool(try arguments.double(0).isNaN)
    case .isInf: return .bool(try arguments.double(0).isInfinite)
    case .isFinite: return .bool(try arguments.double(0).isFinite)
    case .abs: return try Self.absolute(try arguments.number(0))
    case .sign: return Self.sign(of: try arguments.number(0))
    case .bitAnd, .bitOr, .bitXor: return try Self.joined(builtin, arguments)
    case .bitNot:
      let bits = try arguments.bits(0)
      return Value(bits.kind, payload: ~bits.payload)
    case .bitShiftLeft, .bitShiftRight: return try Self.shifted(builtin, arguments)
    }
  }

  /// The first of the greatest, or of the least, of the arguments or of the elements of a list.
  private mutating func extreme(_ arguments: Arguments, _ wanted: Order) throws(Fault) -> Value {
    if arguments.count == 1, arguments[0].isList {
      let parts = try elements(of: arguments[0])
      guard var best = parts.first else { throw .invalidArgument }
      for part in parts { best = try Self.better(part, than: best, wanted) }
      return best
    }
    var best = try arguments.number(0)
    for place in 0..<arguments.count {
      best = try Self.better(try arguments.number(place), than: best, wanted)
    }
    return best
  }

  private static func better(
    _ value: Value, than best: Value, _ wanted: Order
  ) throws(Fault) -> Value {
    guard value.isNumber else { throw .noOverload }
    return Ordering.order(value, best) == wanted ? value : best
  }

  private static func absolute(_ number: Value) throws(Fault) -> Value {
    switch number.kind {
    case .int:
      guard number.asInt != .min else { throw .overflow }
      return .int(abs(number.asInt))
    case .double: return .double(number.asDouble.magnitude)
    default: return number
    }
  }

  private static func sign(of number: Value) -> Value {
    switch number.kind {
    case .int: return .int(number.asInt.signum())
    case .uint: return .uint(min(number.payload, 1))
    default:
      let value = number.asDouble
      return .double(value > 0 ? 1 : value < 0 ? -1 : value)
    }
  }

  private static func joined(
    _ builtin: MathematicsBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    let left = try arguments.bits(0)
    let right = try arguments.value(1, left.kind)
    let bits =
      builtin == .bitAnd
      ? left.payload & right.payload
      : builtin == .bitOr ? left.payload | right.payload : left.payload ^ right.payload
    return Value(left.kind, payload: bits)
  }

  /// Zeros are shifted in from either side, whatever the sign.
  private static func shifted(
    _ builtin: MathematicsBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    let value = try arguments.bits(0)
    let places = try arguments.int(1)
    guard places >= 0 else { throw .invalidArgument }
    guard places < 64 else { return Value(value.kind) }
    let bits =
      builtin == .bitShiftLeft
      ? value.payload << UInt64(places) : value.payload >> UInt64(places)
    return Value(value.kind, payload: bits)
  }
}

extension Arguments {
  fileprivate func number(_ place: Int) throws(Fault) -> Value {
    guard self[place].isNumber else { throw .noOverload }
    return self[place]
  }

  fileprivate func bits(_ place: Int) throws(Fault) -> Value {
    guard kind(place) == .int || kind(place) == .uint else { throw .noOverload }
    return self[place]
  }
}
