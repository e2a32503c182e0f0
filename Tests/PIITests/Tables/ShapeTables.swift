@testable import ProvisoPII

/// The shapes of all rows, in the form of tables.
enum ShapeTables {
  static func text() -> String {
    var text = TableText("The shapes of all kinds, and which of them may be how long.")
    let shapes = Kind.allCases.flatMap { kind in kind.row.shapes.map { (kind, $0) } }
    text.addLines(
      "shapes", of: "ShapeEntry", "One for each shape, in the order of the kinds.",
      shapes.map { entry(ShapeEntry($0.1, of: $0.0), $0.0) })
    var places: [Int] = []
    var starts: [Int] = []
    for length in 0...Characters.capacity {
      starts.append(places.count)
      places += shapes.indices.filter { shapes[$0].1.lengths.contains(length) }
    }
    starts.append(places.count)
    text.add(
      "shapesByLength", of: "UInt16", "Places in `shapes`, those of one length together.",
      places.map(String.init))
    text.add(
      "shapeStarts", of: "UInt16", "Where the places of each length start, and where all end.",
      starts.map(String.init))
    add(shapes, to: &text)
    return text.finished()
  }

  /// What all shapes may have at each place.
  private static func add(_ shapes: [(Kind, Shape)], to text: inout TableText) {
    let entries = shapes.map { ShapeEntry($0.1, of: $0.0) }
    func set(_ isMember: (Int) -> Bool) -> String {
      let words = stride(from: 0, to: ShapeSet.capacity, by: 64).map { first in
        (0..<64).filter { first + $0 < shapes.count && isMember(first + $0) }
          .reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      }
      return "ShapeSet(" + words.map { "0x" + String($0, radix: 16) }.joined(separator: ", ") + ")"
    }
    let longest = shapes.map(\.1.lengths.upperBound).max() ?? 0
    text.addLines(
      "shapeSteps", of: "ShapeStep", "What stands at each place of a number.",
      (0...longest).map { place in
        let bit: UInt64 = 1 << UInt64(place)
        let isLetter = { (shape: Int) in entries[shape].letters & bit != 0 }
        let isDigit = { (shape: Int) in entries[shape].digits & bit != 0 }
        let isWithin = { (shape: Int) in shapes[shape].1.lengths.upperBound > place }
        let sets = [
          set { isWithin($0) && !isLetter($0) }, set { isWithin($0) && !isDigit($0) },
          set { entries[$0].allowsGap(at: bit) },
          set { shapes[$0].1.lengths.contains(place) },
        ]
        return "ShapeStep(\n      " + sets.joined(separator: ",\n      ") + ")"
      })
    text.addLines(
      "shapesByGap", of: "ShapeSet", "Those that each sort of gap may stand in.",
      (0..<8).map { sort in set { entries[$0].gaps >> UInt8(sort) & 1 == 1 } })
  }

  private static func entry(_ entry: ShapeEntry, _ kind: Kind) -> String {
    let groupings = [
      entry.groupings.0, entry.groupings.1, entry.groupings.2, entry.groupings.3,
    ]
    let sets = [entry.digits, entry.letters] + groupings
    let scores = "\(entry.plain), \(entry.grouped), \(entry.scattered)"
    return "ShapeEntry(\(entry.kind), \(entry.check), \(entry.isLoose), \(entry.joinsGroups), \(entry.gaps), \(scores),\n"
      + "      " + sets.map { "0x" + String($0, radix: 16) }.joined(separator: ", ") + ")"
  }
}
