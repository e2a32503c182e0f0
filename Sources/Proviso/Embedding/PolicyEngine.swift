import ProvisoMachine

/// Decides one request after another, without allocating for the decision. Not for several threads
/// at once: each makes its own, from one program.
public struct PolicyEngine: ~Copyable {
  private var engine: Engine

  /// `grants` are a program of grants compiled beside the set.
  public init(_ program: PolicyProgram, grants: PolicyProgram? = nil) throws(PolicyError) {
    do {
      engine = try Engine(program.memory, overlay: grants?.memory)
    } catch {
      throw PolicyError(text: "\(error.text)")
    }
  }

  /// Decides a request, the JSON of the language reference, section 8. The caller vouches for
  /// everything in it that the agent did not write; `now` in conditions is `moment`.
  public mutating func decide(
    _ request: [UInt8], at moment: PolicyMoment, checkingInvariants: Bool = false
  ) throws(PolicyError) -> PolicyDecision {
    var options = Machine.Options(clock: .live(moment.instant))
    options.checksInvariants = checkingInvariants
    var json: [UInt8] = []
    let exit = engine.decide(request, options, into: &json)
    guard let verdict = PolicyDecision.Verdict(exit) else {
      throw PolicyError(text: String(decoding: json, as: UTF8.self))
    }
    return PolicyDecision(verdict: verdict, json: json)
  }
}

/// A moment of the caller's clock.
public struct PolicyMoment: Sendable {
  let instant: Instant

  public init(secondsSince1970 seconds: Int64, nanoseconds: UInt32 = 0) {
    instant = Instant(seconds: seconds, nanoseconds: min(nanoseconds, 999_999_999))
  }
}

/// What may be done with an action.
public struct PolicyDecision: Sendable {
  public enum Verdict: Sendable {
    /// Run it. Everything else means: do not.
    case approve
    /// Ask the people whom `requirement` names.
    case route
    case deny

    init?(_ exit: Exit) {
      switch exit {
      case .approve: self = .approve
      case .route: self = .route
      case .deny: self = .deny
      case .usage, .malformed, .missingFile, .internalError, .unusableProgram: return nil
      }
    }
  }

  public let verdict: Verdict
  /// The whole decision as one JSON object (language reference, section 7).
  public let json: [UInt8]
}
