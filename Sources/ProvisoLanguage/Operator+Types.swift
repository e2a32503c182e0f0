extension BinaryOperator {
  /// The types of operands that it joins, each with the type that comes of them.
  ///
  /// Equality and `in` take numbers of different types, too: they compare by value.
  package var signatures: [Signature] {
    switch self {
    case .or, .and: Self.logical
    case .equal, .notEqual: Self.equality
    case .less, .lessOrEqual, .greater, .greaterOrEqual: Self.ordering
    case .in: Self.membership
    case .plus: Self.addition
    case .minus: Self.subtraction
    case .times, .divided: Self.arithmetic
    case .remainder: Self.integral
    }
  }

  private static let logical: [Signature] = [.global(.bool, .bool, to: .bool)]

  private static let equality: [Signature] = [
    .global(.anyT, .anyT, to: .bool), .global(.number, .number, to: .bool),
  ]

  private static let ordering: [Signature] = [
    .global(.number, .number, to: .bool), .global(.string, .string, to: .bool),
    .global(.timestamp, .timestamp, to: .bool), .global(.duration, .duration, to: .bool),
    .global(.level(.stakes), .level(.stakes), to: .bool),
    .global(.level(.reversibility), .level(.reversibility), to: .bool),
    .global(.bool, .bool, to: .bool), .global(.bytes, .bytes, to: .bool),
  ]

  private static let membership: [Signature] = [
    .global(.anyT, .listOfT, to: .bool), .global(.number, .list(.number), to: .bool),
    .global(.anyT, .map(.anyT, .anyU), to: .bool),
    .global(.number, .map(.number, .anyU), to: .bool),
  ]

  private static let integral: [Signature] = [
    .global(.int, .int, to: .int), .global(.uint, .uint, to: .uint),
  ]

  private static let arithmetic: [Signature] =
    integral + [.global(.double, .double, to: .double)]

  private static let addition: [Signature] =
    arithmetic + [
      .global(.string, .string, to: .string), .global(.bytes, .bytes, to: .bytes),
      .global(.listOfT, .listOfT, to: .listOfT),
      .global(.timestamp, .duration, to: .timestamp),
      .global(.duration, .timestamp, to: .timestamp),
      .global(.duration, .duration, to: .duration),
    ]

  private static let subtraction: [Signature] =
    arithmetic + [
      .global(.timestamp, .timestamp, to: .duration),
      .global(.timestamp, .duration, to: .timestamp),
      .global(.duration, .duration, to: .duration),
    ]
}

extension UnaryOperator {
  package var signatures: [Signature] {
    switch self {
    case .not: Self.logical
    case .negate: Self.signed
    }
  }

  private static let logical: [Signature] = [.global(.bool, to: .bool)]

  private static let signed: [Signature] = [
    .global(.int, to: .int), .global(.double, to: .double),
  ]
}
