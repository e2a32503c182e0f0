import ProvisoMachine

/// The functions of the machine over strings, as tests call them.
enum TextOf {
  static func timestamp(_ text: String) throws -> Value {
    try Array(text.utf8).withUnsafeBytes { try Timestamp.parse($0) }
  }

  static func duration(_ text: String) throws -> Int64 {
    try Array(text.utf8).withUnsafeBytes { try DurationText.parse($0) }.asInt
  }

  static func timestamp(_ moment: Value) throws -> String {
    try printed { try Timestamp.string(of: moment, in: &$0) }
  }

  static func duration(_ nanoseconds: Int64) throws -> String {
    try printed { try DurationText.string(of: .duration(nanoseconds: nanoseconds), in: &$0) }
  }

  static func date(_ time: CivilTime) throws -> String {
    try printed { try Timestamp.string(ofDate: time, in: &$0) }
  }

  private static func printed(_ body: (inout Arena) throws -> Value) throws -> String {
    var arena = Arena(capacity: 64)
    defer { arena.deallocate() }
    let text = try body(&arena)
    return String(decoding: text.slice, as: UTF8.self)
  }
}
