/// Tells how long a number that starts at some place may be, by one step for each character: all
/// shapes are followed at once, a bit for each, until none is left.
///
/// What it lets through is compared exactly; nearly all numbers are those of no kind.
struct ShapeSieve {
  /// Bit `i`: some shape may end after `i` characters.
  private(set) var lengths: UInt64 = 0
  /// Bytes looked at.
  private(set) var work = 0

  init(_ text: Bytes, at start: Int) {
    var alive = ShapeSet.all
    var (index, count, gapWidth) = (start, 0, 0)
    while count < Tables.shapeSteps.count {
      let (unit, next) = Unit.read(text, at: index)
      work += 1
      switch unit {
      case .character(let byte):
        let step = Tables.shapeSteps[count]
        if gapWidth > 0 { alive.formIntersection(step.gap) }
        alive.formIntersection(byte.isDigit ? step.digit : step.letter)
        if alive.isEmpty { return }
        count += 1
        gapWidth = 0
      case .invisible: break
      case .gap(let found):
        if gapWidth == 0 { endGroup(alive, count) }
        guard gapWidth < Run.widestGap, count > 0 else { return }
        gapWidth += 1
        alive.formIntersection(ShapeSet.allowing(found))
        if gapWidth > 1 { alive.formIntersection(ShapeSet.allowing(.wide)) }
      case .other:
        endGroup(alive, count)
        return
      }
      index = next
    }
  }

  /// The longest of the lengths, which is no longer among them.
  mutating func takeLongest() -> Int? {
    guard lengths != 0 else { return nil }
    let longest = 63 - lengths.leadingZeroBitCount
    lengths &= ~(1 << UInt64(longest))
    return longest
  }

  private mutating func endGroup(_ alive: ShapeSet, _ count: Int) {
    if alive.intersects(Tables.shapeSteps[count].end) { lengths |= 1 << UInt64(count) }
  }
}

/// What shapes may have at one place.
struct ShapeStep: Sendable {
  /// A digit there, or a letter.
  let digit: ShapeSet
  let letter: ShapeSet
  /// A gap before it.
  let gap: ShapeSet
  /// No character there or further on.
  let end: ShapeSet

  init(_ digit: ShapeSet, _ letter: ShapeSet, _ gap: ShapeSet, _ end: ShapeSet) {
    self.digit = digit
    self.letter = letter
    self.gap = gap
    self.end = end
  }
}

/// A set of shapes, by their places in `Tables.shapes`.
struct ShapeSet: Equatable, Sendable {
  static let capacity = 192

  private(set) var first: UInt64
  private(set) var second: UInt64
  private(set) var third: UInt64

  init(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
    self.first = first
    self.second = second
    self.third = third
  }

  @inline(__always)
  static var all: ShapeSet { ShapeSet(.max, .max, .max) }

  /// Those that one sort of gap may stand in.
  @inline(__always)
  static func allowing(_ gap: Gaps) -> ShapeSet {
    Tables.shapesByGap[gap.rawValue.trailingZeroBitCount & 7]
  }

  @inline(__always)
  var isEmpty: Bool { first | second | third == 0 }

  @inline(__always)
  func intersects(_ other: ShapeSet) -> Bool {
    first & other.first | second & other.second | third & other.third != 0
  }

  @inline(__always)
  mutating func formIntersection(_ other: ShapeSet) {
    first &= other.first
    second &= other.second
    third &= other.third
  }
}
