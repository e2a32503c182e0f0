import ProvisoJSON
import ProvisoLanguage

/// How a request changes: every change is an entry and a version, written together.
extension Desk {
  /// Appends the entry of a change; `put` follows when all entries of the command are written.
  func note<L: Ledger>(
    _ kind: LeafKind, _ request: inout ReviewRequest, to state: RequestState? = nil, _ turn: Turn,
    _ ledger: inout L, _ fill: (inout Leaf) -> Void = { _ in }
  ) throws {
    let next = state ?? request.state
    let now = request
    if next != now.state, !now.state.successors.contains(next) {
      throw Refusal(.alreadyFinal, "it is \(now.state.rawValue) already", request: now.id)
    }
    let salt = try ledger.salt(request: now.id)
    try append(kind, turn, request: now.id, &ledger) { leaf in
      if now.version > 0 || kind != .submitted {
        leaf.add("from", .text(now.state.rawValue))
      }
      leaf.add("to", .text(next.rawValue))
      leaf.add("version", .integer(Int64(now.version) + 1))
      leaf.add("action", salt.flatMap { Fingerprint.salted(now.binding.action, $0) })
      fill(&leaf)
    }
    request.state = next
  }

  func put<L: Ledger>(_ request: inout ReviewRequest, _ ledger: inout L) throws {
    request.version += 1
    try ledger.put(request)
  }

  func found<L: Ledger>(_ id: Text, in ledger: L) throws -> ReviewRequest {
    guard let request = try ledger.request(id) else {
      throw Refusal(.notFound, "there is no request \(id)")
    }
    return request
  }

  /// Ends a request for a reason that is not a person's decision about it.
  func close<L: Ledger>(
    _ request: inout ReviewRequest, _ kind: LeafKind, _ state: RequestState, because reason: Text,
    _ turn: Turn, _ ledger: inout L
  ) throws {
    try note(kind, &request, to: state, turn, &ledger)
    request.resolution = .init(by: turn.actor, at: turn.at, reason: reason)
    request.claim = nil
    try put(&request, &ledger)
  }

  func identifier(_ prefix: String) -> Text {
    var text = Array(prefix.utf8)
    for byte in entropy.bytes(16) { Hexadecimal.write(byte, into: &text) }
    return Text(String(decoding: text, as: UTF8.self))
  }
}

/// What people and agents write: short enough for an entry of the log.
enum Wording {
  static let mostBytes = 2_000

  static func required(_ text: Text, _ what: String) throws(Refusal) -> Text {
    guard !text.utf8.allSatisfy({ $0 <= 0x20 }) else {
      throw Refusal(.malformed, "\(what) is missing")
    }
    return try bounded(text, what)
  }

  static func bounded(_ text: Text, _ what: String) throws(Refusal) -> Text {
    guard text.utf8.count <= mostBytes else {
      throw Refusal(.malformed, "\(what) is longer than \(mostBytes) bytes")
    }
    return text
  }
}

extension Leaf {
  mutating func add(_ name: String, _ text: String?) { add(name, text.map { .text($0) }) }
  mutating func add(_ name: String, _ text: Text?) { add(name, text?.string) }

  /// Names as a list; those beyond a bound are counted only.
  mutating func add(_ name: String, _ names: [Text]) {
    guard !names.isEmpty else { return }
    var room = 8_000
    let fitting = names.prefix { name in
      room -= name.utf8.count + 3
      return room >= 0
    }
    add(name, .list(fitting.map { .text($0.string) }))
    if fitting.count < names.count {
      add(name + "_left_off", .integer(Int64(names.count - fitting.count)))
    }
  }

  /// What decided, so that it can be decided again: program, grants, counters, and the decision
  /// itself, by a digest that erasure makes meaningless.
  mutating func add(_ judgement: Judgement, salt: [UInt8]) {
    add("program", judgement.program)
    add("overlay", judgement.overlay)
    add("verdict", judgement.verdict.rawValue)
    add("rules", judgement.deciding)
    add("grants", judgement.grants)
    if let uses = judgement.uses, uses.bytes.count <= 16_000 { add("uses", uses) }
    add("evidence", Fingerprint.salted(judgement.binding.evidence, salt))
    add("decision", Fingerprint.salted(Fingerprint.text(of: judgement.bytes), salt))
  }
}
