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

  /// What all forms of shapes may have at each place.
  static func steps() -> String {
    var text = TableText("All forms of shapes, followed at once.")
    let shapes = Kind.allCases.flatMap(\.row.shapes)
    var forms: [ShapeForm] = []
    for form in shapes.flatMap({ ShapeForm.all(of: $0, ShapeEntry($0, of: .email)) })
    where !forms.contains(form) {
      forms.append(form)
    }
    precondition(forms.count <= FormSet.capacity, "\(forms.count) forms")
    func set(_ isMember: (ShapeForm) -> Bool) -> String {
      let words = stride(from: 0, to: FormSet.capacity, by: 64).map { first in
        forms.indices.filter { $0 / 64 * 64 == first && isMember(forms[$0]) }
          .reduce(UInt64(0)) { $0 | 1 << UInt64($1 & 63) }
      }
      return "FormSet(" + words.map { "0x" + String($0, radix: 16) }.joined(separator: ", ") + ")"
    }
    let longest = forms.map(\.lengths.upperBound).max() ?? 0
    text.addLines(
      "shapeSteps", of: "ShapeStep", "What goes on at each place of a number.",
      (0...longest).map { place in
        let sets = [
          set { $0.allows(place, isDigit: true, afterGap: false) },
          set { $0.allows(place, isDigit: false, afterGap: false) },
          set { $0.allows(place, isDigit: true, afterGap: true) },
          set { $0.allows(place, isDigit: false, afterGap: true) },
          set { $0.lengths.contains(place) },
        ]
        return "ShapeStep(\n      " + sets.joined(separator: ",\n      ") + ")"
      })
    text.addLines(
      "shapesByGap", of: "FormSet", "Those that each sort of gap may stand in.",
      (0..<8).map { sort in set { $0.gaps >> UInt8(sort) & 1 == 1 } })
    return text.finished()
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
