import ProvisoJSON

/// An entry of our own audit trail: RFC 8785 JSON whose `seq` is its place in the log.
package enum AuditLeaf {
  package enum Fault: Error, Sendable {
    case notJSON, notCanonical, noSequence
    case otherSequence(UInt64)

    package var text: String {
      switch self {
      case .notJSON: "is no JSON object"
      case .notCanonical: "is not in the one canonical form (RFC 8785)"
      case .noSequence: "has no `seq`"
      case .otherSequence(let found): "says that its place is \(found)"
      }
    }
  }

  /// The `seq` of an entry; of the entries of others there is none.
  package static func sequence(_ entry: [UInt8]) throws(Fault) -> UInt64 {
    let found = entry.withUnsafeBytes { bytes -> Result<UInt64, Fault> in
      do throws(Fault) {
        return .success(try sequence(bytes))
      } catch {
        return .failure(error)
      }
    }
    return try found.get()
  }

  private static func sequence(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> UInt64 {
    var tape = Tape()
    do throws(JSONError) {
      try tape.read(bytes)
    } catch {
      throw .notJSON
    }
    guard tape.kind(Tape.root) == .object else { throw .notJSON }
    var canonical: [UInt8] = []
    var writer = Canonical()
    writer.write(tape, Tape.root, into: &canonical)
    guard canonical.elementsEqual(bytes) else { throw .notCanonical }
    var key = Tape.root + 1
    for _ in 0..<tape.count(Tape.root) {
      if tape.string(key).elementsEqual("seq".utf8), tape.kind(key + 1) == .number {
        guard let number = UInt64(exactly: tape.number(key + 1)) else { throw .noSequence }
        return number
      }
      key = tape.next(key + 1)
    }
    throw .noSequence
  }

  /// Checks every entry of a log of ours.
  package static func check(_ entry: [UInt8], at index: UInt64) throws(Fault) {
    let found = try sequence(entry)
    guard found == index else { throw .otherSequence(found) }
  }
}
