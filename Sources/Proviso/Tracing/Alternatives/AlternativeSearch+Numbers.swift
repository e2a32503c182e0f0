import ProvisoJSON
import ProvisoLanguage

/// Attributes whose values have an order: what conditions compare them with, and what lies next to
/// that on both sides.
extension AlternativeSearch {
  /// Neighbours on the axis that lead to the same verdict.
  private struct Run {
    let verdict: Verdict
    let first: Int
    var last: Int
  }

  mutating func searchNumbers(_ hint: Hints.Hint, _ decide: Decide) {
    guard let axis = Axis(hint.attribute.type, hint.values) else { return }
    let current = hint.attribute.isAbsent(in: request) ? nil : hint.current.flatMap(axis.point)
    let thresholds = Self.thresholds(axis, hint.values, around: current)
    guard !thresholds.isEmpty else { return }
    let points = Set(thresholds.flatMap { [$0.previous, $0, $0.next] }).subtracting(
      current.map { [$0] } ?? []
    ).sorted()
    var verdicts: [Verdict?] = []
    for point in points {
      verdicts.append(axis.json(point).flatMap { verdict(hint.attribute, $0, decide) })
    }
    // What lies below the current value and what lies above it are two changes.
    let split = points.firstIndex { point in current.map { point > $0 } ?? true } ?? points.count
    var nearest: [Verdict: (distance: Double, run: Run)] = [:]
    for run in Self.runs(verdicts, splitAt: split) {
      let end = Self.nearEnd(of: run, points, current)
      let distance = current.map { abs(end.number - $0.number) } ?? 0
      if distance < nearest[run.verdict]?.distance ?? .infinity {
        nearest[run.verdict] = (distance, run)
      }
    }
    for (_, run) in nearest.values {
      keep(alternative(run, axis, points, Set(thresholds), current, hint.attribute))
    }
  }

  /// The values at which something may turn, the nearest to the current one if they are many.
  private static func thresholds(
    _ axis: Axis, _ values: [BareValue], around current: Axis.Point?
  ) -> [Axis.Point] {
    let all = Set(values.compactMap(axis.point)).sorted()
    guard all.count > mostPoints / 3 else { return all }
    let middle = current?.number ?? 0
    let nearest = all.sorted {
      let (first, second) = (abs($0.number - middle), abs($1.number - middle))
      return first != second ? first < second : $0 < $1
    }
    return nearest.prefix(mostPoints / 3).sorted()
  }

  private static func runs(_ verdicts: [Verdict?], splitAt split: Int) -> [Run] {
    var runs: [Run] = []
    for (place, verdict) in verdicts.enumerated() {
      guard let verdict else { continue }
      if let last = runs.last, last.verdict == verdict, last.last == place - 1, place != split {
        runs[runs.count - 1].last = place
      } else {
        runs.append(Run(verdict: verdict, first: place, last: place))
      }
    }
    return runs
  }

  /// The end that is nearer to what it is now.
  private static func nearEnd(
    of run: Run, _ points: [Axis.Point], _ current: Axis.Point?
  ) -> Axis.Point {
    let isAbove = current.map { points[run.first] > $0 } ?? true
    return points[isAbove ? run.first : run.last]
  }

  private func alternative(
    _ run: Run, _ axis: Axis, _ points: [Axis.Point], _ thresholds: Set<Axis.Point>,
    _ current: Axis.Point?, _ attribute: Attribute
  ) -> Alternative {
    let isAbove = current.map { points[run.first] > $0 } ?? false
    let nearest = Self.nearEnd(of: run, points, current)
    // A bound that the run shares with all that was tried, and that lies beyond, is none.
    let first = run.first > 0 || isAbove ? points[run.first] : nil
    let isBelow = current.map { points[run.last] < $0 } ?? false
    let last = run.last < points.count - 1 || isBelow ? points[run.last] : nil
    let condition = Self.condition(attribute.text, axis, first, last, thresholds)
    let size = current.map { Self.size(from: $0.number, to: nearest.number) } ?? 1
    return Alternative(
      verdict: run.verdict, attribute: attribute,
      condition: condition ?? "\(attribute.text) == \(axis.shown(nearest))",
      current: attribute.isMissing(in: request) ? nil : current.map(axis.shown),
      tried: axis.shown(nearest), size: size, kind: .number)
  }

  private static func size(from old: Double, to new: Double) -> Double {
    let larger = max(abs(old), abs(new))
    return larger == 0 ? 0 : min(1, abs(new - old) / larger)
  }

  /// `200.0 <= args.amount < 1000.0`; nil if an end lies at no threshold.
  private static func condition(
    _ name: String, _ axis: Axis, _ first: Axis.Point?, _ last: Axis.Point?,
    _ thresholds: Set<Axis.Point>
  ) -> String? {
    if let first, first == last, thresholds.contains(first) {
      return "\(name) == \(axis.shown(first))"
    }
    let lower = first.map { bound($0, beyond: $0.previous, thresholds) }
    let upper = last.map { bound($0, beyond: $0.next, thresholds) }
    if case .some(nil) = lower { return nil }
    if case .some(nil) = upper { return nil }
    switch (lower ?? nil, upper ?? nil) {
    case (let lower?, let upper?):
      return "\(axis.shown(lower.point)) \(lower.isIn ? "<=" : "<") \(name) "
        + "\(upper.isIn ? "<=" : "<") \(axis.shown(upper.point))"
    case (let lower?, nil): return "\(name) \(lower.isIn ? ">=" : ">") \(axis.shown(lower.point))"
    case (nil, let upper?): return "\(name) \(upper.isIn ? "<=" : "<") \(axis.shown(upper.point))"
    case (nil, nil): return "has(\(name))"
    }
  }

  /// The threshold at an end of a run, and whether it belongs to the run.
  private static func bound(
    _ end: Axis.Point, beyond: Axis.Point, _ thresholds: Set<Axis.Point>
  ) -> (point: Axis.Point, isIn: Bool)? {
    if thresholds.contains(end) { return (end, true) }
    if thresholds.contains(beyond) { return (beyond, false) }
    return nil
  }
}

extension Attribute {
  fileprivate func isMissing(in request: JSONTree) -> Bool { request.value(at: path) == nil }

  /// An absent confidence is read as 0.
  fileprivate func isAbsent(in request: JSONTree) -> Bool {
    path != ["confidence"] && isMissing(in: request)
  }
}
