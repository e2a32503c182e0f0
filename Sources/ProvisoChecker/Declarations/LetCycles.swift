import ProvisoLanguage
import ProvisoSyntax

/// Finds lets that are, in the end, defined by themselves.
struct LetCycles {
  private let names: [Text: Name]
  private let uses: [Text: [Text]]
  private var done: Set<Text> = []
  private var open: [Text] = []
  private var cycles: [[Name]] = []

  /// The cycles among the lets, each told once, from the let that comes first by name.
  static func find(_ lets: [LetNode], _ uses: [Text: Set<Text>]) -> [[Name]] {
    var search = LetCycles(lets, uses)
    for name in search.names.keys.sorted() { search.visit(name) }
    return search.cycles
  }

  private init(_ lets: [LetNode], _ uses: [Text: Set<Text>]) {
    names = Dictionary(lets.map { ($0.name.text, $0.name) }) { first, _ in first }
    self.uses = uses.mapValues { $0.sorted() }
  }

  /// Goes along the uses without recursion: chains of lets may be long.
  private mutating func visit(_ start: Text) {
    var work: [(name: Text, next: Int)] = []
    if !done.contains(start) {
      work.append((start, 0))
      open.append(start)
    }
    while let (name, next) = work.last {
      let used = uses[name] ?? []
      guard next < used.count else {
        done.insert(name)
        open.removeLast()
        work.removeLast()
        continue
      }
      work[work.count - 1].next += 1
      let wanted = used[next]
      if let first = open.firstIndex(of: wanted) {
        cycles.append(open[first...].compactMap { names[$0] })
      } else if names[wanted] != nil, !done.contains(wanted) {
        work.append((wanted, 0))
        open.append(wanted)
      }
    }
  }
}
