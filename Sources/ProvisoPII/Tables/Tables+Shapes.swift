// Written by TablesTests from the rows of the kinds; `UPDATE_CASES=1` writes it anew.

/// The shapes of all kinds, and which of them may be how long.
extension Tables {
  /// One for each shape, in the order of the kinds.
  static let shapes: InlineArray<19, ShapeEntry> = [
    ShapeEntry(
      6, 17, false, 7, 5, 60, 5,
      0xffffffffff, 0x0, 0x28, 0x0, 0x0, 0x0),
    ShapeEntry(
      7, 14, false, 3, 5, 60, 10,
      0xffffffffff, 0x0, 0x28, 0x0, 0x0, 0x0),
    ShapeEntry(
      8, 13, false, 3, 60, 60, 40,
      0xfc, 0xffffffff03, 0x154, 0x124, 0x104, 0x0),
    ShapeEntry(
      9, 1, false, 3, 10, 50, 0,
      0xffffffffff, 0x0, 0x48, 0x0, 0x0, 0x0),
    ShapeEntry(
      10, 8, false, 19, 30, 60, 0,
      0xffffffffff, 0x0, 0x110, 0x0, 0x0, 0x0),
    ShapeEntry(
      11, 3, false, 3, 30, 60, 0,
      0xffffffffff, 0x0, 0x124, 0x0, 0x0, 0x0),
    ShapeEntry(
      12, 5, false, 3, 55, 55, 0,
      0xff, 0xffffffff00, 0x100, 0x0, 0x0, 0x0),
    ShapeEntry(
      12, 5, false, 3, 40, 40, 0,
      0x7f, 0xffffffff80, 0x80, 0x0, 0x0, 0x0),
    ShapeEntry(
      13, 4, false, 3, 60, 60, 0,
      0xfe, 0xffffffff01, 0x102, 0x100, 0x0, 0x0),
    ShapeEntry(
      14, 9, false, 3, 90, 90, 0,
      0x0, 0xffffff893f, 0x848, 0x0, 0x0, 0x0),
    ShapeEntry(
      15, 11, false, 3, 50, 50, 0,
      0xffffffffff, 0x0, 0x0, 0x0, 0x0, 0x0),
    ShapeEntry(
      16, 6, false, 3, 60, 80, 0,
      0xffffffffff, 0x0, 0x24aa, 0x2000, 0x0, 0x0),
    ShapeEntry(
      17, 10, false, 5, 10, 20, 0,
      0xffffffffff, 0x0, 0x50, 0x48, 0x0, 0x0),
    ShapeEntry(
      18, 0, false, 3, 10, 20, 0,
      0xffffffffff, 0x0, 0x48, 0x0, 0x0, 0x0),
    ShapeEntry(
      19, 2, true, 7, 80, 90, 50,
      0xffffffffff, 0x0, 0x1110, 0x410, 0x410, 0x11110),
    ShapeEntry(
      20, 7, true, 3, 95, 95, 95,
      0xc, 0x3, 0x0, 0x0, 0x0, 0x0),
    ShapeEntry(
      22, 12, false, 3, 20, 50, 0,
      0xffffffffff, 0x0, 0x48, 0x0, 0x0, 0x0),
    ShapeEntry(
      23, 16, false, 3, 20, 20, 0,
      0xffffffffff, 0x0, 0x90, 0x0, 0x0, 0x0),
    ShapeEntry(
      24, 15, false, 3, 50, 60, 0,
      0x0, 0x0, 0x90, 0x0, 0x0, 0x0),
  ]
  /// Places in `shapes`, those of one length together.
  static let shapesByLength: InlineArray<45, UInt16> = [
    7, 0, 1, 2, 3, 6, 8, 12, 13, 16, 17, 5, 10, 18, 4, 14, 14, 14, 11, 14, 15, 9, 14, 15, 14, 15,
    14, 15, 14, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
  ]
  /// Where the places of each length start, and where all end.
  static let shapeStarts: InlineArray<42, UInt16> = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 9, 11, 14, 16, 17, 18, 21, 24, 26, 28, 30, 31, 32, 33, 34, 35, 36,
    37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 45, 45, 45, 45, 45,
  ]
}
