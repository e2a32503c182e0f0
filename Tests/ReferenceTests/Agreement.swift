import ProvisoChecker
import ProvisoLanguage

/// Asks both evaluators about generated sets and requests.
enum Agreement {
  /// What one set came to.
  struct Round {
    var isRefused = false
    var decisions = 0
    /// How often each verdict came.
    var verdicts: [String: Int] = [:]
    /// How often a rule was at E.
    var errors = 0
    var counterexample: Counterexample?
    var refusal = ""
  }

  /// A set and a request of which the two say different things.
  struct Counterexample: CustomStringConvertible {
    let seed: UInt64
    var set: GeneratedSet
    var request: GeneratedRequest
    var lines: [String]

    var description: String {
      """
      seed \(seed)
      \(set.text)
      \(set.grants.map { "--- grants\n\($0)" } ?? "")
      --- request\(request.isRecorded ? " (recorded)" : " at \(request.time)")\
      \(request.checksInvariants ? ", checking invariants" : "")
      \(request.text)
      --- disagreement
      \(lines.joined(separator: "\n"))
      """
    }
  }

  /// One set of a seed, and some requests for it.
  static func round(seed: UInt64, requests: Int) -> Round {
    let set = PolicyGenerator.set(seed: seed)
    var round = Round()
    let compiled: Subject.Compiled
    do throws(Subject.Refusal) {
      compiled = try Subject.compile([set.text], grants: set.grants)
    } catch {
      round.isRefused = true
      round.refusal = error.description
      return round
    }
    guard var subject = try? LoadedSubject(compiled) else {
      let request = GeneratedRequest()
      round.counterexample = Counterexample(
        seed: seed, set: set, request: request, lines: ["the program cannot be loaded"])
      return round
    }
    for number in 0..<UInt64(requests) {
      let request = RequestGenerator.request(seed: seed &* 1_000_003 &+ number, for: set)
      let (lines, reference) = lines(compiled, &subject, request)
      round.decisions += 1
      round.verdicts["\(reference.verdict)", default: 0] += 1
      round.errors += reference.errors.count
      if !lines.isEmpty {
        let found = Counterexample(seed: seed, set: set, request: request, lines: lines)
        round.counterexample = found.shrunk()
        return round
      }
    }
    return round
  }

  /// Where the two differ about one request, and what the reference says.
  static func lines(
    _ compiled: Subject.Compiled, _ subject: inout LoadedSubject, _ request: GeneratedRequest
  ) -> ([String], ReferenceDecision) {
    let text = request.text
    guard let json = JSON.read(text),
      let read = ReferenceRequest(json, clock: request.clock)
    else { return (["the reference cannot read the request"], ReferenceDecision()) }
    let grants = compiled.grants?.grants ?? []
    let wanted = ReferenceDecider.decide(
      compiled.policy, grants: grants, read, checksInvariants: request.checksInvariants)
    let shadow = ReferenceDecider.decide(
      compiled.policy, grants: grants, read, countsShadow: true,
      checksInvariants: request.checksInvariants)
    let world = ReferenceWorld(compiled.policy, read)
    let facts = Dictionary(uniqueKeysWithValues: Scale.allCases.map { ($0, world.fact($0)) })
    let output = subject.decide(
      text, clock: request.clock, checksInvariants: request.checksInvariants)
    guard let found = JSON.read(output) else { return (["no JSON: \(output)"], wanted) }
    if found["decision"] == nil { return (["the machine says \(output)"], wanted) }
    return (wanted.disagreements(with: found, shadow: shadow, facts: facts), wanted)
  }
}

extension Agreement.Counterexample {
  /// The same with everything left out that the disagreement does not need.
  func shrunk() -> Agreement.Counterexample {
    var best = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for smaller in best.smaller {
        guard let compiled = try? Subject.compile([smaller.set.text], grants: smaller.set.grants),
          var subject = try? LoadedSubject(compiled)
        else { continue }
        let lines = Agreement.lines(compiled, &subject, smaller.request).0
        guard !lines.isEmpty else { continue }
        best = smaller
        best.lines = lines
        isSmaller = true
        break
      }
    }
    return best
  }

  /// Each with one thing left out.
  private var smaller: [Agreement.Counterexample] {
    var found: [Agreement.Counterexample] = []
    func vary(_ change: (inout Agreement.Counterexample) -> Void) {
      var copy = self
      change(&copy)
      found.append(copy)
    }
    for place in set.declarations.indices { vary { $0.set.declarations.remove(at: place) } }
    for place in set.declarations.indices {
      for clause in set.declarations[place].clauses.indices {
        vary { $0.set.declarations[place].clauses.remove(at: clause) }
        for part in set.declarations[place].clauses[clause].parts {
          vary { $0.set.declarations[place].clauses[clause] = part }
        }
      }
    }
    for place in request.arguments.indices { vary { $0.request.arguments.remove(at: place) } }
    for place in request.members.indices { vary { $0.request.members.remove(at: place) } }
    for place in (request.context ?? []).indices { vary { $0.request.context?.remove(at: place) } }
    if request.context != nil { vary { $0.request.context = nil } }
    if request.checksInvariants { vary { $0.request.checksInvariants = false } }
    return found
  }
}

extension String {
  /// A condition with one of its operands in its place.
  fileprivate var parts: [String] {
    guard let space = firstIndex(of: " ") else { return [] }
    let word = self[..<space]
    guard ["when", "unless", "stakes", "reversibility"].contains(word) else { return [] }
    return self[space...].dropFirst().operands.map { "\(word) \($0)" }
  }
}

extension Substring {
  /// What stands between operators of the outermost level, and what is in brackets.
  fileprivate var operands: [String] {
    if hasPrefix("("), hasSuffix(")"), dropLast().dropFirst().isBalanced {
      return [String(dropFirst().dropLast())]
    }
    if hasPrefix("!(") { return [String(dropFirst())] }
    var found: [String] = []
    for separator in [" && ", " || ", " ? ", " : "] {
      let pieces = balancedPieces(separator)
      guard pieces.count > 1 else { continue }
      for place in pieces.indices {
        found.append(pieces[place])
        var rest = pieces
        rest.remove(at: place)
        if separator.contains("&") || separator.contains("|"), rest.count > 1 {
          found.append(rest.joined(separator: separator))
        }
      }
    }
    return found
  }

  private var isBalanced: Bool {
    var depth = 0
    for character in self {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// The text cut at separators outside of brackets.
  private func balancedPieces(_ separator: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    for piece in String(self).components(cutAt: separator) {
      current = current.isEmpty ? piece : current + separator + piece
      if Substring(current).isBalanced {
        pieces.append(current)
        current = ""
      }
    }
    return current.isEmpty ? pieces : []
  }
}

extension String {
  /// The pieces between occurrences of a separator.
  fileprivate func components(cutAt separator: String) -> [String] {
    var pieces: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
