import CSQLite
import ProvisoLanguage
import ProvisoQueue

/// A compiled statement of one connection. Its rows are read while it stands on them.
final class Statement {
  private let handle: OpaquePointer
  private let database: OpaquePointer
  private let sql: String

  init(_ sql: String, on database: OpaquePointer) throws {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else { throw SQLFault(database, code, doing: sql) }
    self.handle = handle
    self.database = database
    self.sql = sql
  }

  deinit { sqlite3_finalize(handle) }

  /// Gives every `?` its value, in order.
  func bind(_ values: [any SQLStorable]) throws {
    precondition(Int(sqlite3_bind_parameter_count(handle)) == values.count, sql)
    for (place, value) in values.enumerated() {
      let code = bind(value.stored, at: Int32(place + 1))
      guard code == SQLITE_OK else { throw SQLFault(database, code, doing: sql) }
    }
  }

  private func bind(_ value: SQLValue, at place: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, place)
    case .integer(let number): return sqlite3_bind_int64(handle, place, number)
    case .real(let number): return sqlite3_bind_double(handle, place, number)
    case .text(let text):
      var string = text.string
      return string.withUTF8 { bytes in
        let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        return sqlite3_bind_text64(
          handle, place, start ?? Self.nothing, UInt64(bytes.count), Self.copied,
          UInt8(SQLITE_UTF8))
      }
    case .blob(let bytes):
      if bytes.isEmpty { return sqlite3_bind_zeroblob(handle, place, 0) }
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob64(handle, place, $0.baseAddress, UInt64($0.count), Self.copied)
      }
    }
  }

  /// SQLite copies what it is given before the call returns.
  private static var copied: sqlite3_destructor_type? {
    unsafeBitCast(-1, to: sqlite3_destructor_type?.self)
  }

  /// Where an empty text starts, so that it is not taken for NULL.
  private static var nothing: UnsafePointer<CChar>? { sqlite3_libversion() }

  /// Goes on to the next row; false: there is none.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLFault(database, code, doing: sql)
    }
  }

  /// Ready for the next use. What the last step said was told then.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  var row: Row { Row(handle: handle) }
}

/// A row that a statement stands on.
struct Row {
  fileprivate let handle: OpaquePointer

  func isNull(_ place: Int32) -> Bool { sqlite3_column_type(handle, place) == SQLITE_NULL }
  func integer(_ place: Int32) -> Int64 { sqlite3_column_int64(handle, place) }
  func count(_ place: Int32) -> Int { Int(integer(place)) }
  func index(_ place: Int32) -> UInt64 { UInt64(max(0, integer(place))) }
  func real(_ place: Int32) -> Double { sqlite3_column_double(handle, place) }
  func moment(_ place: Int32) -> Moment { Moment(milliseconds: integer(place)) }

  func text(_ place: Int32) -> Text {
    guard let start = sqlite3_column_text(handle, place) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, place))
    return Text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
  }

  func optionalText(_ place: Int32) -> Text? { isNull(place) ? nil : text(place) }

  func blob(_ place: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, place) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, place))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
