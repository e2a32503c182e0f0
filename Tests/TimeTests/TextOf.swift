import ProvisoMachine

/// The functions of the machine over strings, as tests call them.
enum TextOf {
  static func timestamp(_ text: String) throws -> Value {
    try Array(text.utf8).withUnsafeBytes { try Timestamp.parse($0) }
  }

  static func duration(_ text: String) throws -> Int64 {
    try Array(text.utf8).withUnsafeBytes { try DurationText.parse($0) }.asInt
  }

  static func timestamp(_ moment: Value) -> String {
    written { Timestamp.print(moment, into: $0) }
  }

  static func duration(_ nanoseconds: Int64) -> String {
    written { DurationText.print(nanoseconds: nanoseconds, into: $0) }
  }

  static func date(_ time: CivilTime) -> String {
    written { Timestamp.print(date: time, into: $0) }
  }

  private static func written(_ body: (UnsafeMutableRawBufferPointer) -> Int) -> String {
    withUnsafeTemporaryAllocation(byteCount: Timestamp.textBytes, alignment: 1) { room in
      let count = body(room)
      return String(decoding: room[..<count], as: UTF8.self)
    }
  }
}
