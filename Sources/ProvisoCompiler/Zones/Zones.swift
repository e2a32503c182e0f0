internal import ProvisoMachine

/// The time zones that the compiler knows, and their tables as `Zone` reads them.
package enum Zones {
  /// The release of the IANA time zone database, such as `2026a`.
  package static var version: String { "\(ZoneTables.version)" }

  /// Every name of the database, in the order of their bytes.
  package static var names: [String] { ZoneTable.shared.names.map(\.name) }

  /// The table of a zone: a name of the database (compared by its bytes), an offset such as
  /// `+05:30`, or nothing for UTC. `Local` is no zone, as a decision depends on no machine.
  package static func blob(_ name: [UInt8]) -> [UInt8]? {
    if name.isEmpty { return bytes(of: .fixed(0)) }
    if let offset = name.withUnsafeBytes(Zone.fixedOffset) { return bytes(of: .fixed(offset)) }
    return ZoneTable.shared.history(of: name).map(bytes)
  }

  private static func bytes(of history: ZoneHistory) -> [UInt8] {
    var bytes: [UInt8] = []
    func append<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    append(UInt32(Zone.headerBytes + history.changes.count * 12))
    append(UInt32(history.changes.count))
    append(history.firstOffset)
    for number in history.rule.allNumbers { append(number) }
    for change in history.changes { append(change.moment) }
    for change in history.changes { append(change.offset) }
    return bytes
  }
}
