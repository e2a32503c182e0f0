import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram

/// Why a recorded action cannot be decided for certain.
struct Gap: Hashable, Comparable, Sendable {
  enum Kind: UInt8, Sendable {
    /// A rule met an error value.
    case fault
    /// An approval waits for a counter that the record does not tell.
    case counter
    /// What a limit counts by could not be told.
    case measure
  }

  let kind: Kind
  let fault: UInt8
  /// A string of its program, the place of a rule, or `none`.
  let about: UInt32
  let isOverlay: Bool

  static func < (left: Gap, right: Gap) -> Bool { left.order < right.order }

  private var order: (UInt8, UInt8, UInt32, UInt8) {
    (kind.rawValue, fault, about, isOverlay ? 1 : 0)
  }
}

extension Account {
  /// Whether what could not be evaluated might have changed the verdict, rule by rule.
  struct Openness {
    private let denies: Bool
    private let routes: Bool
    private let approves: Bool
    private let verdict: Verdict
    private let ground: Ground

    init(_ account: borrowing Account) {
      verdict = account.verdict
      ground = account.ground
      denies = verdict == .deny && ground == .rules || ground == .invalidRequest
      var (routes, approves) = (false, false)
      for voice in account.voices where voice.fault == nil && !voice.isShadow {
        switch voice.kind {
        case .route: routes = true
        case .approve: approves = true
        case .deny, .grant, .invariant: break
        }
      }
      self.routes = routes
      self.approves = approves
    }

    func isOpen(_ voice: Account.Voice) -> Bool {
      guard voice.fault != nil, !voice.isShadow, !denies else { return false }
      switch voice.kind {
      case .deny: return true
      case .route, .invariant: return !routes
      case .approve: return !routes && !approves
      case .grant: return verdict == .route
      }
    }

    /// Whether a rule with limits waits for nothing but room.
    func isOpen(_ limited: Account.Limited) -> Bool {
      guard !limited.isShadow else { return false }
      return limited.isOverlay ? verdict == .route : ground == .fallback
    }
  }
}
