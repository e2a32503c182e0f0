/// A power of ten as 128 bits times a power of two, from a table of every twenty-seventh power.
///
/// `high:low` has its top bit set and is the power's significand, rounded up; it is exact from
/// 10^0 to 10^55. The tests compare every entry with exact arithmetic.
struct PowerOfTen {
  static let exponents = -351...324

  let high: UInt64
  let low: UInt64
  let isExact: Bool
  /// The power lies in `high:low · 2^(log2 − 127)`, less what rounding up added.
  let log2: Int

  /// Ten to the `exponent`, which is one of `exponents`.
  init(_ exponent: Int) {
    let row = (exponent - Self.exponents.lowerBound) / 27
    let factor = Self.powersOfFive[(exponent - Self.exponents.lowerBound) % 27]
    // Four words, the lowest first: 192 bits of the table times up to 61 bits.
    let low = Self.table[3 * row + 2].multipliedFullWidth(by: factor)
    let middle = Self.table[3 * row + 1].multipliedFullWidth(by: factor)
    let high = Self.table[3 * row].multipliedFullWidth(by: factor)
    let (second, carry) = middle.low.addingReportingOverflow(low.high)
    let (third, carried) = high.low.addingReportingOverflow(middle.high &+ (carry ? 1 : 0))
    let top = high.high &+ (carried ? 1 : 0)

    isExact = exponent >= 0 && exponent <= 55
    log2 = Self.floorLog2(exponent)
    let shift = UInt64(top.leadingZeroBitCount)
    let cut: (high: UInt64, low: UInt64) =
      shift == 64
      ? (third, second)
      : (top << shift | third >> (64 - shift), third << shift | second >> (64 - shift))
    let (rounded, overflow) = cut.low.addingReportingOverflow(isExact ? 0 : 1)
    self.high = cut.high &+ (overflow ? 1 : 0)
    self.low = rounded
  }

  /// The exponent of the greatest power of two that is not above the power of ten.
  static func floorLog2(_ exponent: Int) -> Int { (exponent * 1_741_647) >> 19 }

  /// 5^0 … 5^26.
  static let powersOfFive: [27 of UInt64] = [
    1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1_953_125, 9_765_625, 48_828_125,
    244_140_625, 1_220_703_125, 6_103_515_625, 30_517_578_125, 152_587_890_625,
    762_939_453_125, 3_814_697_265_625, 19_073_486_328_125, 95_367_431_640_625,
    476_837_158_203_125, 2_384_185_791_015_625, 11_920_928_955_078_125,
    59_604_644_775_390_625, 298_023_223_876_953_125, 1_490_116_119_384_765_625,
  ]

  /// The first 192 bits of 10^−351, 10^−324, … 10^324, cut off, highest word first.
  private static let table: [78 of UInt64] = [
    0x8049A4AC0C5811AE, 0x205B896D777D6278, 0xAC261E9F5141430B,
    0xCF42894A5DCE35EA, 0x52064CAC828675B9, 0x475F2B7D7DF1AD7A,
    0xA76C582338ED2621, 0xAF2AF2B80AF6F24E, 0x657C8F4D43323A36,
    0x873E4F75E2224E68, 0x5A7744A6E804A291, 0xCC35EDDFCF0996D7,
    0xDA7F5BF590966848, 0xAF39A475506A899E, 0xA30294CC2934E662,
    0xB080392CC4349DEC, 0xBD8D794D96AACFB3, 0xFE13A5C86AF64418,
    0x8E938662882AF53E, 0x547EB47B7282EE9C, 0x41B0230E1421487D,
    0xE65829B3046B0AFA, 0x0CB4A5A3112A5112, 0xA3B561B1CB208396,
    0xBA121A4650E4DDEB, 0x92F34D62616CE413, 0x21A0183E10583CD3,
    0x964E858C91BA2655, 0x3A6A07F8D510F86F, 0xE9082F25E9C5E9EC,
    0xF2D56790AB41C2A2, 0xFAE27299423FB9C3, 0x3695DAD7E8858901,
    0xC428D05AA4751E4C, 0xAA97E14C3C26B886, 0x96842DC95323F5A8,
    0x9E74D1B791E07E48, 0x775EA264CF55347D, 0xCA49F1C05120C9C7,
    0x8000000000000000, 0x0000000000000000, 0x0000000000000000,
    0xCECB8F27F4200F3A, 0x0000000000000000, 0x0000000000000000,
    0xA70C3C40A64E6C51, 0x999090B65F67D924, 0x0000000000000000,
    0x86F0AC99B4E8DAFD, 0x69A028BB3DED71A3, 0xDF9F915627C04E28,
    0xDA01EE641A708DE9, 0xE80E6F4820CC9495, 0xD74BAAD03BC1D8D3,
    0xB01AE745B101E9E4, 0x5EC05DCFF72E7F8F, 0xC04C79FFE324301F,
    0x8E41ADE9FBEBC27D, 0x14588F13BE847307, 0x23BD6A2059C002F5,
    0xE5D3EF282A242E81, 0x8F1668C8A86DA5FA, 0xF0B5CCF5176ECC7C,
    0xB9A74A0637CE2EE1, 0x6D953E2BD7173692, 0x88EFB0037AC08BDE,
    0x95F83D0A1FB69CD9, 0x4ABDAF101564F98E, 0x0D5A4AF7B3A98E47,
    0xF24A01A73CF2DCCF, 0xBC633B39673C8CEC, 0x3D9C44CD2F36917C,
    0xC3B8358109E84F07, 0x0A862F80EC4700C8, 0x02606EA01029DC37,
    0x9E19DB92B4E31BA9, 0x6C07A2C26A8346D1, 0x4944D9F52CD0DEC2,
  ]
}
