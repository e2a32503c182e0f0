import ProvisoLanguage
import ProvisoProgram

/// What is known of an action's facts, each computed when somebody first asks.
struct Facts {
  /// A level, and where it comes from.
  struct Level {
    enum State: UInt8 { case unknown, computing, declared, assumed }

    var state = State.unknown
    var rank: UInt8 = 0
  }

  var reversibility = Level()
  var stakes = Level()

  subscript(scale: Scale) -> Level {
    @inline(__always) get { scale == .stakes ? stakes : reversibility }
    set {
      switch scale {
      case .stakes: stakes = newValue
      case .reversibility: reversibility = newValue
      }
    }
  }
}

extension Evaluator {
  /// The rank of a fact; the worst if nothing better is known.
  @inline(__always)
  mutating func rank(of scale: Scale) -> UInt8 {
    let level = facts[scale]
    return level.state.rawValue > Facts.Level.State.computing.rawValue
      ? level.rank : self.level(of: scale).rank
  }

  /// A fact and where it comes from.
  @inline(never)
  mutating func level(of scale: Scale) -> Facts.Level {
    if facts[scale].state == .unknown {
      facts[scale].state = .computing
      facts[scale] = computed(scale)
    }
    // A fact that asks for itself is the worst.
    return facts[scale].state == .computing
      ? Facts.Level(state: .assumed, rank: scale.worst) : facts[scale]
  }

  private mutating func computed(_ scale: Scale) -> Facts.Level {
    let worst = Facts.Level(state: .assumed, rank: scale.worst)
    guard action != none else { return worst }
    let record = base.program.action(action)
    let chunk = scale == .stakes ? record.stakes : record.reversibility
    guard chunk != none else { return worst }
    let outer = unit
    unit = base
    defer { unit = outer }
    let value = run(chunk)
    let kind: Value.Kind = scale == .stakes ? .stakes : .reversibility
    guard value.kind == kind, value.payload <= UInt64(scale.worst) else { return worst }
    return Facts.Level(state: .declared, rank: UInt8(value.payload))
  }
}
