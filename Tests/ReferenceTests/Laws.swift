import ProvisoLanguage

/// The promises of section 1 as properties of generated sets and requests. Each gives what broke
/// it, or nil.
enum Law: String, CaseIterable {
  case orderNeverMatters, denyNeverLoosens, routeNeverLoosens, errorsNeverApprove,
    lostContextNeverApproves
  case worseFactsNeverLoosen, recompilingChangesNothing

  func violation(seed: UInt64) -> String? {
    var random = SplitMix(seed: seed ^ 0x5EED)
    var features = PolicyGenerator.Features()
    // A fact in the wrong direction may turn a rule off: that is what the checker refuses.
    if self == .worseFactsNeverLoosen { features.wrongDirections = false }
    let set = PolicyGenerator.set(seed: seed, features)
    guard let before = LawSubject(set) else { return nil }
    var trial = LawTrial(set: set, before: before, random: random.split(), seed: seed)
    switch self {
    case .orderNeverMatters: return trial.permute()
    case .denyNeverLoosens: return trial.add(.deny)
    case .routeNeverLoosens: return trial.add(.route)
    case .errorsNeverApprove: return trial.fail()
    case .lostContextNeverApproves: return trial.lose()
    case .worseFactsNeverLoosen: return trial.worsen()
    case .recompilingChangesNothing: return trial.recompile()
    }
  }
}

/// A set that compiles.
struct LawSubject {
  let compiled: Subject.Compiled

  init?(_ set: GeneratedSet, files: [String]? = nil) {
    guard let compiled = try? Subject.compile(files ?? [set.text], grants: set.grants) else {
      return nil
    }
    self.compiled = compiled
  }

  /// What it decides, or nil of a request that is malformed.
  func decide(_ request: GeneratedRequest) -> LawDecision? {
    guard var subject = try? LoadedSubject(compiled) else { return nil }
    let text = subject.decide(
      request.text, clock: request.clock, checksInvariants: request.checksInvariants)
    return JSON.read(text).flatMap { LawDecision($0) }
  }
}

/// What laws compare of a decision.
struct LawDecision {
  let json: JSON
  let verdict: Verdict
  let fired: [Text]

  init?(_ json: JSON) {
    guard let name = json["decision"]?.text,
      let verdict = Verdict.allCases.first(where: { "\($0)" == name.string })
    else { return nil }
    self.json = json
    self.verdict = verdict
    fired = (json["fired"]?.elements ?? []).compactMap(\.text)
  }

  /// Who is asked, by rule; whom `preferring` names is no person less.
  var demands: Set<JSON> {
    Set((json["requirement"]?.elements ?? []).map { $0.without(["preferred"]) })
  }

  /// The rules that could not be evaluated.
  var unknown: Set<Text> { Set((json["errors"]?.elements ?? []).compactMap { $0["rule"]?.text }) }

  /// Whether it approves because grants stand in for people.
  var standsOnGrants: Bool {
    verdict == .approve && !(json["grants"]?.elements ?? []).isEmpty
  }

  /// All but digests of the program and places in the text.
  var meaning: JSON { json.without(["program", "at"]) }
}

extension JSON {
  /// The same without members of these names, however deep.
  func without(_ names: Set<Text>) -> JSON {
    switch self {
    case .null, .bool, .number, .string: self
    case .array(let elements): .array(elements.map { $0.without(names) })
    case .object(let members):
      .object(
        members.filter { !names.contains($0.name) }
          .map { Member(name: $0.name, value: $0.value.without(names)) })
    }
  }
}

extension SplitMix {
  /// Random numbers that do not depend on how many of these are drawn later.
  mutating func split() -> SplitMix { SplitMix(seed: next()) }
}
