/// A fixed sequence of letters and digits, perhaps in groups, that some kinds are written as.
struct Shape: Sendable {
  /// `9` a digit, `A` a letter, `N` either.
  let mask: StaticString
  /// How long it may be; longer than the mask repeats the mask's last character.
  let lengths: ClosedRange<Int>
  /// Where gaps stand when it is written in groups, as bits: bit 3 is before the fourth character.
  private var groupings = InlineArray<4, UInt64>(repeating: 0)
  /// Whether gaps in some places of the first grouping are enough, and may differ.
  let joinsGroups: Bool
  /// What may stand in the gaps.
  let gaps: Gaps
  /// How certain a match is without gaps, and with gaps in their places.
  let plain: Double
  let grouped: Double
  /// Whether it also counts with gaps in other places, as certain as that.
  let scattered: Double
  /// Whether it may be followed by a hyphen, point or slash and a further digit.
  let isLoose: Bool
  let check: Check

  init(
    _ mask: StaticString, lengths: ClosedRange<Int>? = nil, groups: [[UInt8]] = [],
    joinsGroups: Bool = false, gaps: Gaps = [.space, .hyphen], plain: Double, grouped: Double, scattered: Double = 0,
    isLoose: Bool = false, check: Check = .any
  ) {
    self.mask = mask
    self.lengths = lengths ?? mask.utf8CodeUnitCount...mask.utf8CodeUnitCount
    self.joinsGroups = joinsGroups
    self.gaps = gaps
    self.plain = plain
    self.grouped = grouped
    self.scattered = scattered
    self.isLoose = isLoose
    self.check = check
    for index in 0..<min(groups.count, 4) { groupings[index] = Shape.bits(groups[index]) }
  }

  /// The places of the gaps in one of the ways it is written in groups; none if it has fewer.
  func grouping(_ index: Int) -> UInt64 { groupings[index] }

  /// The sizes of groups as the places of the gaps between them.
  private static func bits(_ sizes: [UInt8]) -> UInt64 {
    var bits: UInt64 = 0
    var place: UInt64 = 0
    for size in sizes.dropLast() {
      place += UInt64(size)
      bits |= 1 << place
    }
    return bits
  }
}

/// What stands between the groups of a number.
struct Gaps: OptionSet, Sendable {
  let rawValue: UInt8

  static let space = Gaps(rawValue: 1)
  static let hyphen = Gaps(rawValue: 2)
  static let point = Gaps(rawValue: 4)
  static let slash = Gaps(rawValue: 8)
  static let colon = Gaps(rawValue: 16)
  static let plus = Gaps(rawValue: 32)
  /// Several in a row; and signs that no number is written with but to hide it.
  static let wide = Gaps(rawValue: 64)
  static let odd = Gaps(rawValue: 128)

  /// Whether there is at most one sort of gap.
  var isSingle: Bool { rawValue & (rawValue &- 1) == 0 }
}
