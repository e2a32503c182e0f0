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
    return text.finished()
  }

  private static func entry(_ entry: ShapeEntry, _ kind: Kind) -> String {
    let groupings = [
      entry.groupings.0, entry.groupings.1, entry.groupings.2, entry.groupings.3,
    ]
    let sets = [entry.digits, entry.letters] + groupings
    let scores = "\(entry.plain), \(entry.grouped), \(entry.scattered)"
    return "ShapeEntry(\(entry.kind), \(entry.check), \(entry.isLoose), \(entry.gaps), \(scores),\n"
      + "      " + sets.map { "0x" + String($0, radix: 16) }.joined(separator: ", ") + ")"
  }
}
