/// Why an expression has no value: an error value, as CEL calls it.
package enum Fault: UInt8, Error, Sendable, CaseIterable {
  case noSuchMember, noSuchKey, noOverload, overflow, divisionByZero, indexOutOfRange
  case badConversion, wrongType, unordered, invalidArgument, unreadableCommand, unknownTime
  case emptyOptional, duplicateKey, undecodable
  /// The scan for personal data met a limit, so that "nothing found" cannot be told.
  case scanIncomplete
  /// The rule ran out of steps, or its values out of room: a deny that meets it denies.
  case outOfFuel, tooBig

  /// Whether a bound of the engine was met, not a property of the data alone.
  package var isLimit: Bool { self == .outOfFuel || self == .tooBig }

  package var text: StaticString {
    switch self {
    case .noSuchMember: "no such member"
    case .noSuchKey: "no such key"
    case .noOverload: "no matching overload"
    case .overflow: "overflow"
    case .divisionByZero: "division by zero"
    case .indexOutOfRange: "index out of range"
    case .badConversion: "cannot be converted"
    case .wrongType: "not of the declared type"
    case .unordered: "NaN has no order"
    case .invalidArgument: "argument not understood"
    case .unreadableCommand: "not a simple command"
    case .unknownTime: "the time is not known"
    case .emptyOptional: "an empty optional has no value"
    case .duplicateKey: "the key stands twice"
    case .undecodable: "cannot be decoded"
    case .scanIncomplete: "the scan for personal data met a limit"
    case .outOfFuel: "out of fuel"
    case .tooBig: "too big"
    }
  }
}
