import ProvisoJSON

/// The name of what would run: SHA-256 over the canonical form of agent, type and arguments.
/// Computed when somebody first asks.
struct ActionDigest {
  static let textBytes = 71

  private var canonical = Canonical()
  private var form: [UInt8] = []
  private let room: UnsafeMutableRawBufferPointer
  private var isKnown = false

  /// `room` has `textBytes` bytes.
  init(_ room: UnsafeMutablePointer<UInt8>) {
    self.room = UnsafeMutableRawBufferPointer(start: room, count: Self.textBytes)
  }

  /// Forgets the action before.
  mutating func reset() { isKnown = false }

  /// `sha256:` and sixty-four digits, valid until `reset`.
  mutating func text(
    of request: Request, _ tape: borrowing Tape
  ) -> UnsafeRawBufferPointer {
    if !isKnown { compute(request, tape) }
    isKnown = true
    return UnsafeRawBufferPointer(room)
  }

  private mutating func compute(_ request: Request, _ tape: borrowing Tape) {
    form.removeAll(keepingCapacity: true)
    Canonical.write("{", into: &form)
    // In the order of names that RFC 8785 asks for.
    write("\"agent\":", request.agent.identifier, tape)
    write("\"arguments\":", request.arguments, tape)
    write("\"definition\":", request.definition, tape)
    write("\"on_behalf_of\":", request.agent.onBehalfOf, tape)
    write("\"type\":", request.type, tape)
    Canonical.write("}", into: &form)
    let digest = form.withUnsafeBytes { SHA256.hash($0) }
    room.copyMemory(from: UnsafeRawBufferPointer("sha256:"))
    for index in 0..<32 {
      room[7 + 2 * index] = Hexadecimal.digit(digest[index] >> 4)
      room[8 + 2 * index] = Hexadecimal.digit(digest[index] & 15)
    }
  }

  /// One member, if the request has it.
  private mutating func write(
    _ name: StaticString, _ node: UInt32, _ tape: borrowing Tape
  ) {
    guard node != 0 else { return }
    if form.count > 1 { Canonical.write(",", into: &form) }
    Canonical.write(name, into: &form)
    canonical.write(copy tape, node, into: &form)
  }
}
