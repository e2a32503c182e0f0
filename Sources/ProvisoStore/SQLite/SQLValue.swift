import ProvisoLanguage
import ProvisoQueue

/// What stands in a column, or in the place of a `?`.
enum SQLValue: Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(Text)
  case blob([UInt8])
}

/// Anything that has one place in a row.
protocol SQLStorable {
  var stored: SQLValue { get }
}

extension SQLValue: SQLStorable {
  var stored: SQLValue { self }
}

extension Int: SQLStorable {
  var stored: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLStorable {
  var stored: SQLValue { .integer(self) }
}

extension UInt64: SQLStorable {
  /// Indices and sizes of a log stay below 2^63.
  var stored: SQLValue { .integer(Int64(clamping: self)) }
}

extension Bool: SQLStorable {
  var stored: SQLValue { .integer(self ? 1 : 0) }
}

extension Double: SQLStorable {
  var stored: SQLValue { .real(self) }
}

extension Text: SQLStorable {
  var stored: SQLValue { .text(self) }
}

extension Moment: SQLStorable {
  var stored: SQLValue { .integer(milliseconds) }
}

extension RequestState: SQLStorable {
  var stored: SQLValue { .text(Text(rawValue)) }
}

extension [UInt8]: SQLStorable {
  var stored: SQLValue { .blob(self) }
}

extension Optional: SQLStorable where Wrapped: SQLStorable {
  var stored: SQLValue { map(\.stored) ?? .null }
}
