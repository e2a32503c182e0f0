import ProvisoText

/// Who is asked, in the words of a policy:
/// `treasury quorum 2, purchasing within 4h else route to duty valid 30m`.
extension TestFileReader {
  mutating func demand(_ text: Located<String>, of rule: Located<String>) -> ExpectedDemand? {
    var demand = ExpectedDemand(rule: rule)
    var words = Self.words(text.value)
    if words.first == "to" { words.removeFirst() }
    let clauses: Set = ["within", "else", "valid"]
    guard let targets = targets(Self.take(&words, until: clauses), text) else { return nil }
    demand.targets = targets
    while let clause = words.popFirst() {
      let rest = Array(Self.take(&words, until: clauses))
      switch clause {
      case "within": demand.withinSeconds = seconds(rest, text)
      case "valid": demand.validSeconds = seconds(rest, text)
      default: demand.otherwise = otherwise(rest, text)
      }
    }
    return demand
  }

  mutating func target(_ text: Located<String>) -> ExpectedTarget? {
    target(Self.words(text.value), text)
  }

  private mutating func otherwise(
    _ words: [String], _ text: Located<String>
  ) -> ExpectedDemand.Otherwise? {
    if words == ["deny"] { return .deny }
    guard words.starts(with: ["route", "to"]) else {
      misread(text)
      return nil
    }
    return targets(words.dropFirst(2), text).map { .route($0) }
  }

  private mutating func targets(
    _ words: ArraySlice<String>, _ text: Located<String>
  ) -> [ExpectedTarget]? {
    var found: [ExpectedTarget] = []
    for part in words.split(separator: ",", omittingEmptySubsequences: false) {
      guard let target = target(part, text) else { return nil }
      found.append(target)
    }
    return found
  }

  private mutating func target(
    _ words: ArraySlice<String>, _ text: Located<String>
  ) -> ExpectedTarget? {
    guard let group = words.first else {
      misread(text)
      return nil
    }
    var target = ExpectedTarget(group: Located(group, at: text.place))
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      switch (word, rest.popFirst()) {
      case ("quorum", let count?): target.quorum = Int(count) ?? 0
      case ("preferring", let person?): target.preferred = person
      default:
        misread(text)
        return nil
      }
    }
    return target
  }

  private mutating func seconds(_ words: [String], _ text: Located<String>) -> Int? {
    if words.count == 1, let seconds = DurationWord.seconds(words[0]) { return seconds }
    misread(text)
    return nil
  }

  private mutating func misread(_ text: Located<String>) {
    findings.append(
      .wrongForm(
        "who is asked", expected: "as in `treasury quorum 2 within 4h else deny valid 1h`",
        found: "`\(text.value)`", at: text.place))
  }

  private static func words(_ text: String) -> ArraySlice<String> {
    var words: [String] = []
    for word in text.split(separator: " ") {
      for (place, part) in word.split(separator: ",", omittingEmptySubsequences: false).enumerated()
      {
        if place > 0 { words.append(",") }
        if !part.isEmpty { words.append(String(part)) }
      }
    }
    return words[...]
  }

  private static func take(
    _ words: inout ArraySlice<String>, until ends: Set<String>
  ) -> ArraySlice<String> {
    let taken = words.prefix { !ends.contains($0) }
    words = words.dropFirst(taken.count)
    return taken
  }
}

/// Durations as policies and decisions write them.
enum DurationWord {
  /// `90s`, `4h`, `1d`; nil for anything else.
  static func seconds(_ word: String) -> Int? {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    guard let unit = word.last.flatMap({ units[$0] }), let count = Int(word.dropLast()) else {
      return nil
    }
    let (seconds, overflow) = count.multipliedReportingOverflow(by: unit)
    return overflow ? nil : seconds
  }

  /// As decisions write it.
  static func text(_ seconds: Int) -> String {
    seconds > 0 && seconds % 3600 == 0
      ? "\(seconds / 3600)h" : seconds > 0 && seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds)s"
  }
}
