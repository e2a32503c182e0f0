import ProvisoLanguage

/// Parts of timestamps, at UTC or in a zone, and of durations.
extension Evaluator {
  mutating func time(
    _ builtin: TimeBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    if arguments.kind(0) == .duration {
      guard arguments.count == 1, arguments.compiled.count == 0 else { throw .noOverload }
      return .int(try Self.part(builtin, ofDuration: arguments[0].asInt))
    }
    let moment = try arguments.value(0, .timestamp)
    let offset = try offset(at: moment.asInt, arguments)
    let local = CivilTime(seconds: moment.asInt, offset: offset)
    if builtin == .date {
      guard local.year >= 0, local.year <= 9_999 else { throw .invalidArgument }
      return try Timestamp.string(ofDate: local, in: &arena)
    }
    return .int(try Self.part(builtin, of: local, moment))
  }

  private static func part(
    _ builtin: TimeBuiltin, of local: CivilTime, _ moment: Value
  ) throws(Fault) -> Int64 {
    switch builtin {
    case .getDate: local.day
    case .getDayOfMonth: local.day - 1
    case .getDayOfWeek: local.weekday
    case .getDayOfYear: local.dayOfYear
    case .getFullYear: local.year
    case .getHours: local.hour
    case .getMilliseconds: Int64(moment.count / 1_000_000)
    case .getMinutes: local.minute
    case .getMonth: local.month - 1
    case .getSeconds: local.second
    case .date: throw .noOverload
    }
  }

  /// Whole hours, minutes and seconds; but of milliseconds those beyond the second, as CEL has it.
  private static func part(
    _ builtin: TimeBuiltin, ofDuration nanoseconds: Int64
  ) throws(Fault) -> Int64 {
    switch builtin {
    case .getHours: nanoseconds / 3_600_000_000_000
    case .getMinutes: nanoseconds / 60_000_000_000
    case .getSeconds: nanoseconds / 1_000_000_000
    case .getMilliseconds: nanoseconds / 1_000_000 % 1_000
    case .getDate, .getDayOfMonth, .getDayOfWeek, .getDayOfYear, .getFullYear, .getMonth, .date:
      throw .noOverload
    }
  }

  /// How far the zone of the call is ahead of UTC: compiled ahead, a fixed offset, or in the bare
  /// language looked up now.
  private mutating func offset(
    at seconds: Int64, _ arguments: Arguments
  ) throws(Fault) -> Int32 {
    if arguments.compiled.count > 0 {
      return Zone(verified: arguments.compiled).offset(at: seconds)
    }
    guard arguments.count > 1 else { return 0 }
    let name = try arguments.string(1)
    if let fixed = Zone.fixedOffset(name) { return fixed }
    guard let resolve = resolvers.zone else { throw .invalidArgument }
    return Zone(verified: try resolve(name, &arena)).offset(at: seconds)
  }
}
