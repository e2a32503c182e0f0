/// One code point as numbers see it.
enum Unit {
  case character(UInt8)
  case gap(Gaps)
  case invisible, other

  /// The unit at `index`, and where the next one starts.
  @inline(__always)
  static func read(_ text: Bytes, at index: Int) -> (Unit, Int) {
    let byte = text[index]
    if byte.isAlphanumeric { return (.character(byte.uppercased), index + 1) }
    return byte < 0x80 ? (narrow(byte), index + 1) : wide(text, at: index)
  }

  private static func narrow(_ byte: UInt8) -> Unit {
    switch Unicode.Scalar(byte) {
    case " ": .gap(.space)
    case "-": .gap(.hyphen)
    case ".": .gap(.point)
    case "/": .gap(.slash)
    case ":": .gap(.colon)
    case "+": .gap(.plus)
    case "_", ",", "|", "*", "\t", "~": .gap(.odd)
    default: .other
    }
  }

  private static func wide(_ text: Bytes, at index: Int) -> (Unit, Int) {
    guard let (scalar, length) = text.scalar(at: index) else { return (.other, index + 1) }
    return (LookAlikes.unit(of: scalar), index + length)
  }
}

/// What code points beyond ASCII are taken for in numbers.
enum LookAlikes {
  static func unit(of scalar: UInt32) -> Unit {
    switch scalar {
    // Chinese, Japanese and Korean writing, but for its blank.
    case 0x3001...0xA61F, 0xAC00...0xD7FF: return .other
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .gap(.space)
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return .gap(.hyphen)
    case 0x2024, 0xFE52, 0xFF0E: return .gap(.point)
    case 0x2044, 0x2215, 0xFF0F: return .gap(.slash)
    case 0xFF1A: return .gap(.colon)
    case 0xFF0B: return .gap(.plus)
    case 0xB7, 0x2022, 0x2027, 0xFF0C, 0xFF3F, 0xFF65: return .gap(.odd)
    case 0xFF21...0xFF3A: return .character(UInt8(truncatingIfNeeded: scalar - 0xFF21 + 0x41))
    case 0xFF41...0xFF5A: return .character(UInt8(truncatingIfNeeded: scalar - 0xFF41 + 0x41))
    default:
      if isInvisible(scalar) { return .invisible }
      return digit(scalar).map { .character($0 + 0x30) } ?? .other
    }
  }

  /// Soft hyphens, joiners, marks of direction, variation selectors, tags, and marks that stand
  /// over or around another character.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x300...0x36F, 0x61C, 0x180B...0x180F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF: true
    case 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// What a digit of another script, raised, lowered or in a circle counts.
  private static func digit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xB2, 0xB3: return UInt8(truncatingIfNeeded: scalar - 0xB0)
    case 0xB9: return 1
    case 0x2070, 0x24EA, 0x24FF: return 0
    case 0x2074...0x2079: return UInt8(truncatingIfNeeded: scalar - 0x2070)
    case 0x2080...0x2089: return UInt8(truncatingIfNeeded: scalar - 0x2080)
    case 0x2460...0x2468: return UInt8(truncatingIfNeeded: scalar - 0x245F)
    case 0x2776...0x277E: return UInt8(truncatingIfNeeded: scalar - 0x2775)
    default: break
    }
    var (low, high) = (0, zeros.count)
    while low < high {
      let middle = (low + high) / 2
      if zeros[middle] <= scalar { low = middle + 1 } else { high = middle }
    }
    guard low > 0, scalar - zeros[low - 1] < 10 else { return nil }
    return UInt8(truncatingIfNeeded: scalar - zeros[low - 1])
  }

  /// The zeros of all scripts: decimal digits (Nd) of Unicode 16, each followed by one to nine.
  private static let zeros: InlineArray<76, UInt32> = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0,
    0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650,
    0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0,
    0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8,
    0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
  ]
}
