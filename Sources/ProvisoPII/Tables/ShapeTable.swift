/// The shapes of all kinds by their length, as the rows were when `Tables` was written.
enum ShapeTable {
  /// The places in `Tables.shapesByLength` of those shapes that may be so long.
  @inline(__always)
  static func range(ofLength length: Int) -> Range<Int> {
    guard length >= 0, length < Tables.shapeStarts.count - 1 else { return 0..<0 }
    return Int(Tables.shapeStarts[length])..<Int(Tables.shapeStarts[length + 1])
  }

  @inline(__always)
  static func shape(at place: Int) -> Int { Int(Tables.shapesByLength[place]) }
}

/// A shape in the form that is compared: bit `i` of a set is about character `i`.
struct ShapeEntry: Sendable {
  let kind: UInt8
  let check: UInt8
  let isLoose: Bool
  let joinsGroups: Bool
  let gaps: UInt8
  /// Hundredths.
  let plain: UInt8
  let grouped: UInt8
  let scattered: UInt8
  /// The places of digits and of letters.
  let digits: UInt64
  let letters: UInt64
  /// The places of gaps, in each of the ways it is written in groups.
  let groupings: (UInt64, UInt64, UInt64, UInt64)

  init(
    _ kind: UInt8, _ check: UInt8, _ isLoose: Bool, _ joinsGroups: Bool, _ gaps: UInt8,
    _ plain: UInt8, _ grouped: UInt8, _ scattered: UInt8, _ digits: UInt64, _ letters: UInt64,
    _ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64
  ) {
    self.kind = kind
    self.check = check
    self.isLoose = isLoose
    self.joinsGroups = joinsGroups
    self.gaps = gaps
    self.plain = plain
    self.grouped = grouped
    self.scattered = scattered
    self.digits = digits
    self.letters = letters
    groupings = (first, second, third, fourth)
  }

  /// Whether the characters in some places are such as the shape has there.
  @inline(__always)
  func fits(_ run: borrowing Run, _ places: UInt64) -> Bool {
    digits & places & ~run.digits | letters & places & ~run.letters == 0
  }

  /// How certain the shape, which fits, is of the first `run.characters.count` characters of a run.
  func score(_ run: borrowing Run) -> Double {
    let count = run.characters.count
    let found = run.gaps(before: count)
    var score = plain
    if found != 0 {
      let kinds = run.kinds(before: count)
      guard kinds.rawValue & ~gaps == 0 else { return 0 }
      // Lists of numbers have wide or odd gaps, too, but seldom groups in their places.
      let isList = !kinds.isDisjoint(with: [.wide, .odd])
      let isWritten = isGrouping(found)
      score = isWritten && (joinsGroups || kinds.isSingle) ? grouped
        : isWritten || !isList ? scattered : 0
    }
    guard score > 0, let check = Check(rawValue: check), check.passes(run.characters) else {
      return 0
    }
    return Double(score) / 100
  }

  private func isGrouping(_ bits: UInt64) -> Bool {
    if joinsGroups { return bits & ~groupings.0 == 0 }
    return bits == groupings.0 || bits == groupings.1 || bits == groupings.2 || bits == groupings.3
  }
}

extension ShapeEntry {
  /// What the row of a kind says, in this form.
  init(_ shape: Shape, of kind: Kind) {
    var (digits, letters): (UInt64, UInt64) = (0, 0)
    let last = shape.mask.utf8CodeUnitCount - 1
    for place in 0..<Characters.capacity {
      let byte = shape.mask.utf8Start[min(place, last)]
      if byte == "9" { digits |= 1 << UInt64(place) }
      if byte == "A" { letters |= 1 << UInt64(place) }
    }
    func hundredths(_ score: Double) -> UInt8 { UInt8(score * 100 + 0.5) }
    self.init(
      kind.rawValue, shape.check.rawValue, shape.isLoose, shape.joinsGroups, shape.gaps.rawValue,
      hundredths(shape.plain), hundredths(shape.grouped), hundredths(shape.scattered), digits,
      letters, shape.grouping(0), shape.grouping(1), shape.grouping(2), shape.grouping(3))
  }
}
