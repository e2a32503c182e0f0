import CBaseline
import ProvisoJSON

/// The same requests in the hands of the C code: parsed trees, or only the fields that matter.
final class HandWritten {
  private let trees: [UnsafeMutablePointer<baseline_node>]
  private let fields: UnsafeMutablePointer<baseline_fields>
  private let moments: [Int64]

  init(_ tapes: [Tape], at moments: [Int64]) throws {
    self.moments = moments
    trees = tapes.map(Self.tree)
    fields = .allocate(capacity: trees.count)
    for (place, tree) in trees.enumerated() {
      fields[place] = baseline_fields()
      guard baseline_read(tree, fields + place) else {
        throw Failure(message: "the C code refuses request \(place)")
      }
    }
  }

  /// Decides each request from its parsed tree.
  func decide() -> Int {
    var sum = 0
    for (place, tree) in trees.enumerated() {
      sum += Int(baseline_decide(tree, moments[place]).verdict.rawValue)
    }
    return sum
  }

  /// Decides each request from a struct of typed fields.
  func decideFields() -> Int {
    var sum = 0
    for place in moments.indices {
      sum += Int(baseline_rules(fields + place, moments[place]).verdict.rawValue)
    }
    return sum
  }

  func outcome(_ place: Int) -> baseline_outcome { baseline_decide(trees[place], moments[place]) }

  /// The nodes of a tape, one for one. Strings stay where they are.
  private static func tree(_ tape: Tape) -> UnsafeMutablePointer<baseline_node> {
    let nodes = UnsafeMutablePointer<baseline_node>.allocate(capacity: Int(tape.end))
    for node in 0..<tape.end {
      let text = tape.string(node)
      nodes[Int(node)] = baseline_node(
        text: text.bindMemory(to: CChar.self).baseAddress, number: tape.number(node),
        length: UInt32(text.count), count: UInt32(tape.count(node)), next: tape.next(node),
        kind: tape.kind(node).rawValue)
    }
    return nodes
  }
}
