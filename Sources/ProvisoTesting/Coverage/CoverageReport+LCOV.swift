import Proviso
import ProvisoLanguage
import ProvisoText

extension CoverageReport {
  /// The tracefile of lcov (geninfo(1)): rules as functions, conditions as branches of two.
  package var lcov: String {
    sets.map { set in
      set.files.indices.map { Self.record(of: $0, in: set) }.joined()
    }.joined()
  }

  private static func record(of number: Int, in set: SetCoverage) -> String {
    let file = set.files[number]
    func line(_ place: Place) -> Int { file.position(Int(place.span.start)).line }
    var record = ["TN:", "SF:\(file.name)"]
    var hits: [Int: Int] = [:]
    let own = set.rules.filter { Int($0.rule.place.file) == number }
    for rule in own {
      record.append("FN:\(line(rule.rule.place)),\(rule.rule.name.string)")
      record.append("FNDA:\(rule.outcomes.holds),\(rule.rule.name.string)")
      hits[line(rule.rule.place), default: 0] += rule.outcomes.holds
    }
    record += ["FNF:\(own.count)", "FNH:\(own.count(where: \.isCovered))"]
    var (found, hit) = (0, 0)
    for (block, rule) in set.rules.enumerated() {
      for (place, atom) in rule.atoms.enumerated()
      where Int(atom.operand.place.file) == number {
        for (side, count) in [atom.seen.holds, atom.seen.fails].enumerated() {
          record.append("BRDA:\(line(atom.operand.place)),\(block),\(2 * place + side),\(count)")
          found += 1
          hit += count > 0 ? 1 : 0
        }
        hits[line(atom.operand.place), default: 0] += atom.seen.holds + atom.seen.fails
      }
    }
    record += ["BRF:\(found)", "BRH:\(hit)"]
    record += hits.keys.sorted().map { "DA:\($0),\(hits[$0] ?? 0)" }
    record += ["LF:\(hits.count)", "LH:\(hits.values.count { $0 > 0 })", "end_of_record"]
    return hits.isEmpty ? "" : record.joined(separator: "\n") + "\n"
  }
}
