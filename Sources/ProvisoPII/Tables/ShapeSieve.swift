/// Tells how long a number that starts at some place may be, by one step for each character: all
/// forms of all shapes are followed at once, a bit for each, until none is left.
///
/// What it lets through is compared with the shapes; nearly all numbers are those of no kind.
struct ShapeSieve {
  /// Bit `i`: some shape may end after `i` characters.
  private(set) var lengths: UInt64 = 0
  /// Bytes looked at.
  private(set) var work = 0

  init(_ text: Bytes, at start: Int) {
    var alive = FormSet.all
    var (index, count, gapWidth) = (start, 0, 0)
    while count < Tables.shapeSteps.count {
      let (unit, next) = Unit.read(text, at: index)
      work += 1
      switch unit {
      case .character(let byte):
        alive.formIntersection(
          gapWidth > 0 ? Tables.shapeSteps[count].after(byte) : Tables.shapeSteps[count].with(byte))
        if alive.isEmpty { return }
        count += 1
        gapWidth = 0
      case .invisible: break
      case .gap(let found):
        if gapWidth == 0 { endGroup(alive, count) }
        guard gapWidth < Run.widestGap, count > 0 else { return }
        gapWidth += 1
        alive.formIntersection(FormSet.allowing(found))
        if gapWidth > 1 { alive.formIntersection(FormSet.allowing(.wide)) }
        if alive.isEmpty { return }
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

  private mutating func endGroup(_ alive: FormSet, _ count: Int) {
    if alive.intersects(Tables.shapeSteps[count].end) { lengths |= 1 << UInt64(count) }
  }
}

/// One way to write a shape: its characters, and where gaps stand.
struct ShapeForm: Hashable {
  let digits: UInt64
  let letters: UInt64
  let lengths: ClosedRange<Int>
  /// Where gaps may stand, and where they must.
  let possible: UInt64
  let needed: UInt64
  let gaps: UInt8

  /// All ways to write a shape.
  static func all(of shape: Shape, _ entry: ShapeEntry) -> [ShapeForm] {
    func form(possible: UInt64, needed: UInt64) -> ShapeForm? {
      let least = max(shape.lengths.lowerBound, 64 - needed.leadingZeroBitCount)
      guard least <= shape.lengths.upperBound else { return nil }
      let within: UInt64 = (1 << UInt64(shape.lengths.upperBound)) - 1
      return ShapeForm(
        digits: entry.digits & within, letters: entry.letters & within,
        lengths: least...shape.lengths.upperBound, possible: possible & within, needed: needed,
        gaps: possible == 0 ? 0 : entry.gaps)
    }
    if entry.scattered > 0 { return [form(possible: .max, needed: 0)].compactMap { $0 } }
    var forms = entry.plain > 0 ? [form(possible: 0, needed: 0)] : []
    guard entry.grouped > 0 else { return forms.compactMap { $0 } }
    let groupings = (0..<4).map { shape.grouping($0) }
    for grouping in Set(groupings).sorted() where grouping != 0 {
      forms.append(form(possible: grouping, needed: entry.joinsGroups ? 0 : grouping))
    }
    return forms.compactMap { $0 }
  }

  /// Whether a digit or letter may stand at a place, after a gap or without one.
  func allows(_ place: Int, isDigit: Bool, afterGap: Bool) -> Bool {
    let bit: UInt64 = 1 << UInt64(place)
    guard place < lengths.upperBound, (isDigit ? letters : digits) & bit == 0 else { return false }
    return afterGap ? possible & bit != 0 : needed & bit == 0
  }
}

/// The forms that may go on with a digit or a letter at one place, right away or after a gap, and
/// those that may end before it.
struct ShapeStep: Sendable {
  let digit: FormSet
  let letter: FormSet
  let digitAfterGap: FormSet
  let letterAfterGap: FormSet
  let end: FormSet

  init(
    _ digit: FormSet, _ letter: FormSet, _ digitAfterGap: FormSet, _ letterAfterGap: FormSet,
    _ end: FormSet
  ) {
    self.digit = digit
    self.letter = letter
    self.digitAfterGap = digitAfterGap
    self.letterAfterGap = letterAfterGap
    self.end = end
  }

  @inline(__always)
  func with(_ byte: UInt8) -> FormSet { byte.isDigit ? digit : letter }

  @inline(__always)
  func after(_ byte: UInt8) -> FormSet { byte.isDigit ? digitAfterGap : letterAfterGap }
}

/// A set of forms of shapes, by their numbers.
struct FormSet: Equatable, Sendable {
  static let capacity = 256

  private var first: UInt64
  private var second: UInt64
  private var third: UInt64
  private var fourth: UInt64

  init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  @inline(__always)
  static var all: FormSet { FormSet(.max, .max, .max, .max) }

  /// Those that one sort of gap may stand in.
  @inline(__always)
  static func allowing(_ gap: Gaps) -> FormSet {
    Tables.shapesByGap[gap.rawValue.trailingZeroBitCount & 7]
  }

  @inline(__always)
  var isEmpty: Bool { first | second | third | fourth == 0 }

  @inline(__always)
  func intersects(_ other: FormSet) -> Bool {
    var common = self
    common.formIntersection(other)
    return !common.isEmpty
  }

  @inline(__always)
  mutating func formIntersection(_ other: FormSet) {
    first &= other.first
    second &= other.second
    third &= other.third
    fourth &= other.fourth
  }
}
