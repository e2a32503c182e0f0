internal import ProvisoMachine

/// What the clocks of a place did and will do.
struct ZoneHistory {
  var firstOffset: Int32
  var changes: [(moment: Int64, offset: Int32)] = []
  var rule: ZoneRule

  static func fixed(_ offset: Int32) -> ZoneHistory {
    ZoneHistory(firstOffset: offset, rule: ZoneRule(always: offset))
  }
}

/// All zones, unpacked once.
struct ZoneTable {
  static let shared = ZoneTable()

  /// In the order of their bytes, each with the index of its history.
  private(set) var names: [(name: String, index: Int)] = []
  private var histories: [ZoneHistory] = []

  func history(of name: [UInt8]) -> ZoneHistory? {
    names.first { $0.name.utf8.elementsEqual(name) }.map { histories[$0.index] }
  }

  /// Packed as: the rules, the histories with the index of their rule, the names, each with what
  /// it shares with the one before it.
  private init() {
    var packed = PackedTable(ZoneTables.zones)
    let rules = (0..<packed.number()).map { _ in Self.rule(&packed) }
    histories = (0..<packed.number()).map { _ in Self.history(&packed, rules) }
    var previous: [UInt8] = []
    while !packed.isAtEnd {
      let shared = packed.number()
      previous = Array(previous[..<shared]) + Array(packed.text().utf8)
      names.append((String(decoding: previous, as: UTF8.self), packed.number()))
    }
  }

  private static func rule(_ packed: inout PackedTable) -> ZoneRule {
    let standard = Int32(seconds(&packed))
    guard packed.number() > 0 else { return ZoneRule(always: standard) }
    let daylight = Int32(seconds(&packed))
    let start = change(&packed)
    return ZoneRule(standard: standard, daylight: daylight, start: start, end: change(&packed))
  }

  private static func change(_ packed: inout PackedTable) -> ZoneRule.Change {
    let month = Int32(packed.number())
    let week = Int32(packed.number())
    let weekday = Int32(packed.number())
    return ZoneRule.Change(
      month: month, week: week, weekday: weekday, time: Int32(seconds(&packed)))
  }

  private static func history(_ packed: inout PackedTable, _ rules: [ZoneRule]) -> ZoneHistory {
    let rule = rules[packed.number()]
    let count = packed.number()
    var history = ZoneHistory(firstOffset: Int32(seconds(&packed)), rule: rule)
    var moment: Int64 = 0
    var offset = history.firstOffset
    for _ in 0..<count {
      moment += Int64(seconds(&packed))
      offset += Int32(seconds(&packed))
      history.changes.append((moment, offset))
    }
    return history
  }

  /// An even number counts quarters of an hour, an odd one seconds.
  private static func seconds(_ packed: inout PackedTable) -> Int {
    let value = packed.signedNumber()
    return value & 1 == 0 ? value / 2 * 900 : value >> 1
  }
}
