/// The shapes of all kinds by their length.
struct ShapeTable: Sendable {
  static let shared = ShapeTable()
  static let shortest = 5

  private var entries: [(kind: Kind, shape: Shape)] = []
  /// Places in `entries`, those of one length together.
  private var places: [UInt16] = []
  private var starts: [Int] = []

  private init() {
    for kind in Kind.allCases {
      for shape in kind.row.shapes { entries.append((kind, shape)) }
    }
    for length in 0...Characters.capacity {
      starts.append(places.count)
      for place in entries.indices where entries[place].shape.lengths.contains(length) {
        places.append(UInt16(place))
      }
    }
    starts.append(places.count)
  }

  subscript(index: Int) -> (kind: Kind, shape: Shape) { entries[Int(places[index])] }

  func range(ofLength length: Int) -> Range<Int> {
    guard length >= 0, length + 1 < starts.count else { return 0..<0 }
    return starts[length]..<starts[length + 1]
  }
}
