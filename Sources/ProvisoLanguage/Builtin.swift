/// A function of the language. Each theme has its own list, in `Builtins/`; a function's number
/// in compiled programs is its theme and its place in that list, so cases are only ever appended.
package enum Builtin: Hashable, Sendable {
  case conversion(ConversionBuiltin)
  case string(StringBuiltin)
  case collection(CollectionBuiltin)
  case time(TimeBuiltin)
  case mathematics(MathematicsBuiltin)
  case optional(OptionalBuiltin)
  case network(NetworkBuiltin)
  case encoding(EncodingBuiltin)
  case domain(DomainBuiltin)
  case findings(FindingsBuiltin)

  /// Theme in the upper byte, place in the theme's list in the lower.
  package var number: UInt16 {
    switch self {
    case .conversion(let one): 0 << 8 | UInt16(one.rawValue)
    case .string(let one): 1 << 8 | UInt16(one.rawValue)
    case .collection(let one): 2 << 8 | UInt16(one.rawValue)
    case .time(let one): 3 << 8 | UInt16(one.rawValue)
    case .mathematics(let one): 4 << 8 | UInt16(one.rawValue)
    case .optional(let one): 5 << 8 | UInt16(one.rawValue)
    case .network(let one): 6 << 8 | UInt16(one.rawValue)
    case .encoding(let one): 7 << 8 | UInt16(one.rawValue)
    case .domain(let one): 8 << 8 | UInt16(one.rawValue)
    case .findings(let one): 9 << 8 | UInt16(one.rawValue)
    }
  }

  package init?(number: UInt16) {
    let place = UInt8(truncatingIfNeeded: number)
    switch number >> 8 {
    case 0: if let one = ConversionBuiltin(rawValue: place) { self = .conversion(one); return }
    case 1: if let one = StringBuiltin(rawValue: place) { self = .string(one); return }
    case 2: if let one = CollectionBuiltin(rawValue: place) { self = .collection(one); return }
    case 3: if let one = TimeBuiltin(rawValue: place) { self = .time(one); return }
    case 4: if let one = MathematicsBuiltin(rawValue: place) { self = .mathematics(one); return }
    case 5: if let one = OptionalBuiltin(rawValue: place) { self = .optional(one); return }
    case 6: if let one = NetworkBuiltin(rawValue: place) { self = .network(one); return }
    case 7: if let one = EncodingBuiltin(rawValue: place) { self = .encoding(one); return }
    case 8: if let one = DomainBuiltin(rawValue: place) { self = .domain(one); return }
    case 9: if let one = FindingsBuiltin(rawValue: place) { self = .findings(one); return }
    default: break
    }
    return nil
  }
}
