package import ProvisoJSON

/// The shape of a request: what it must have, and nothing that it does not know.
extension Request {
  package init(from tape: borrowing Tape, as form: Form) throws(RequestFault) {
    root = form.isRecording ? Self.recorded(tape) : Tape.root
    var members = try Members(of: root, tape)
    var time: UInt32 = 0
    while let (key, value) = members.next(tape) {
      try take(key, value, &time, tape)
    }
    guard type != 0 else { throw .noType(root) }
    guard arguments != 0 else { throw .noArguments(root) }
    now = try Self.moment(time, form.clock, tape)
  }

  /// In a recording a request may be wrapped.
  private static func recorded(_ tape: borrowing Tape) -> UInt32 {
    let wrapped = tape.member(of: Tape.root, named: "action")
    return tape.kind(wrapped) == .object ? wrapped : Tape.root
  }

  private mutating func take(
    _ key: UInt32, _ value: UInt32, _ time: inout UInt32, _ tape: borrowing Tape
  ) throws(RequestFault) {
    let name = tape.string(key)
    switch name.count {
    case 2 where name.equals("id"): identifier = try Self.text(value, tape)
    case 4 where name.equals("type"): type = try Self.wireName(value, tape)
    case 4 where name.equals("uses"): uses = try Self.counters(value, tape)
    case 4 where name.equals("time"): time = try Self.text(value, tape)
    case 5 where name.equals("agent"): try takeAgent(value, tape)
    case 7 where name.equals("context"): context = try Self.object(value, tape)
    case 9 where name.equals("arguments"): arguments = try Self.object(value, tape)
    case 10 where name.equals("confidence"): confidence = try Self.share(value, tape)
    case 10 where name.equals("definition"): definition = try Self.text(value, tape)
    case 11 where name.equals("annotations"): annotations = try Self.object(value, tape)
    default: throw .unknownMember(key)
    }
  }

  private mutating func takeAgent(
    _ node: UInt32, _ tape: borrowing Tape
  ) throws(RequestFault) {
    var members = try Members(of: node, tape)
    while let (key, value) = members.next(tape) {
      let name = tape.string(key)
      if name.equals("id") {
        agent.identifier = try Self.text(value, tape)
      } else if name.equals("version") {
        agent.version = try Self.text(value, tape)
      } else if name.equals("on_behalf_of") {
        agent.onBehalfOf = try Self.text(value, tape)
      } else {
        throw .unknownMember(key)
      }
    }
    guard agent.identifier != 0 else { throw .agentWithoutIdentifier(node) }
  }

  private static func text(
    _ node: UInt32, _ tape: borrowing Tape
  ) throws(RequestFault) -> UInt32 {
    guard tape.kind(node) == .string else { throw .notText(node) }
    return node
  }

  private static func object(
    _ node: UInt32, _ tape: borrowing Tape
  ) throws(RequestFault) -> UInt32 {
    guard tape.kind(node) == .object else { throw .notARecord(node) }
    return node
  }

  private static func wireName(
    _ node: UInt32, _ tape: borrowing Tape
  ) throws(RequestFault) -> UInt32 {
    _ = try text(node, tape)
    guard WireName.isSound(tape.string(node)) else { throw .notAWireName(node) }
    return node
  }

  private static func share(
    _ node: UInt32, _ tape: borrowing Tape
  ) throws(RequestFault) -> UInt32 {
    guard tape.kind(node) == .number, tape.number(node) >= 0, tape.number(node) <= 1 else {
      throw .notAConfidence(node)
    }
    return node
  }

  private static func moment(
    _ time: UInt32, _ clock: Clock, _ tape: borrowing Tape
  ) throws(RequestFault) -> Instant? {
    var told: Instant?
    if time != 0 {
      guard let moment = Instant(tape.string(time)) else { throw .notATime(time) }
      told = moment
    }
    switch clock {
    case .live(let now):
      guard time == 0 else { throw .timeAtLiveDoor(time) }
      return now
    case .fixed(let now): return now
    case .recorded: return told
    case .recordedElse(let now): return told ?? now
    }
  }
}
