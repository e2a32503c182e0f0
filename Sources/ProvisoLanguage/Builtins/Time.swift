/// Parts of timestamps and durations.
package enum TimeBuiltin: UInt8, Sendable, CaseIterable {
  case getDate, getDayOfMonth, getDayOfWeek, getDayOfYear, getFullYear, getHours
  case getMilliseconds, getMinutes, getMonth, getSeconds
  case date
}
