import ProvisoLanguage
import ProvisoPII

/// Personal data: scans of one value, and questions about what a scan found.
extension Evaluator {
  mutating func findings(
    _ builtin: FindingsBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    switch builtin {
    case .scan: try scan(arguments)
    case .any:
      try answer(arguments, KindSet.all)
    case .has: try answer(arguments, Self.kinds(try arguments.bytes(1)))
    case .count:
      .int(Int64(try complete(arguments).count(of: Self.kinds(try arguments.bytes(1)))))
    case .kinds: try names(of: complete(arguments).kinds)
    }
  }

  /// `pii(x)` and `pii(x, threshold)`.
  private mutating func scan(_ arguments: Arguments) throws(Fault) -> Value {
    var threshold = Scanner.threshold
    if arguments.count > 1 {
      switch arguments.kind(1) {
      case .double: threshold = try arguments.double(1)
      case .int: threshold = Double(try arguments.int(1))
      default: throw .noOverload
      }
      guard threshold >= 0, threshold <= 1 else { throw .invalidArgument }
    }
    let values = MemoryLayout<Findings>.size / MemoryLayout<Value>.stride + 1
    let room = UnsafeMutableRawPointer(try arena.values(values).baseAddress.unsafelyUnwrapped)
    let found = room.bindMemory(to: Findings.self, capacity: 1)
    found.initialize(to: Findings())
    var walk = FindingsWalk(wanted: personal.wanted, threshold: threshold)
    walk.scan(arguments[0], in: &self, into: &found.pointee)
    try charge(1 + walk.scanned >> 2)
    return .findings(found, countsHandled: false)
  }

  /// Whether one of some kinds was found, or is handled by the action. An incomplete scan can say
  /// yes, but not no.
  private mutating func answer(_ arguments: Arguments, _ wanted: KindSet) throws(Fault) -> Value {
    let value = try arguments.value(0, .findings)
    let found = Self.found(value)
    if found.pointee.kinds.intersects(wanted) { return .bool(true) }
    if value.detail == 1, personal.handled.intersects(wanted) { return .bool(true) }
    guard !found.pointee.incomplete else { throw .scanIncomplete }
    return .bool(false)
  }

  private mutating func complete(_ arguments: Arguments) throws(Fault) -> Findings {
    let found = Self.found(try arguments.value(0, .findings))
    guard !found.pointee.incomplete else { throw .scanIncomplete }
    return found.pointee
  }

  private mutating func names(of kinds: KindSet) throws(Fault) -> Value {
    var count = 0
    for kind in Kind.allCases where kinds.contains(kind) { count += 1 }
    let room = try arena.values(count)
    var place = 0
    for kind in Kind.allCases where kinds.contains(kind) {
      room[place] = .string(UnsafeRawBufferPointer(kind.name))
      place += 1
    }
    return .list(room)
  }

  private static func found(_ value: Value) -> UnsafePointer<Findings> {
    UnsafePointer(bitPattern: UInt(value.payload)).unsafelyUnwrapped
  }

  /// The set that a constant of sixteen bytes stands for.
  private static func kinds(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> KindSet {
    guard bytes.count == 16 else { throw .invalidArgument }
    return KindSet(
      low: UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)),
      high: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }
}
