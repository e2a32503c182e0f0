import ProvisoLanguage

/// Writes random policy sets in which every declaration and clause occurs.
struct PolicyGenerator {
  /// What a set may hold beyond what always may stand in it.
  struct Features {
    var shadow = true
    var grants = true
    var limits = true
    /// Rules that turn off as a fact gets worse.
    var wrongDirections = true
  }

  var random: SplitMix
  let features: Features
  var made = GeneratedSet(declarations: [])
  var lets: [ExpressionGenerator.Name] = []
  var defaultTargets: [String] = []
  var isDefaultDeny = false
  /// Ordinary routes that one listed member of one group could meet, with the group.
  var coverable: [(route: String, group: String)] = []

  static let groups: [(name: String, members: [String], directory: Bool)] = [
    ("duty", ["ana@acme.example", "raj@acme.example"], true),
    ("treasury", ["cfo@acme.example", "raj@acme.example", "zoe@acme.example"], false),
    ("lone", ["ana@acme.example"], false), ("idp", [], true),
    ("desk", ["zoe@acme.example", "ana@acme.example"], false),
  ]

  static func set(seed: UInt64, _ features: Features = Features()) -> GeneratedSet {
    var generator = PolicyGenerator(seed, features)
    return generator.write()
  }

  init(_ seed: UInt64, _ features: Features) {
    random = SplitMix(seed: seed)
    self.features = features
  }

  mutating func write() -> GeneratedSet {
    writeReviewers()
    writeContext()
    writeLets()
    writeActions()
    writeDefault()
    for number in 0..<(1 + random.below(6)) { writeRule("r\(number)") }
    if features.grants, random.percent(40) {
      for number in 0..<(1 + random.below(2)) { writeGrant("g\(number)") }
    }
    return made
  }

  mutating func frame(_ head: String, _ clauses: [String] = [], tail: String = "") {
    made.declarations.append(
      GeneratedSet.Declaration(kind: .frame, name: "", head: head, clauses: clauses, tail: tail))
  }
}
