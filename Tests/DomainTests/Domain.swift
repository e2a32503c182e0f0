import ProvisoLanguage
import ProvisoMachine

/// Runs functions of the machine over Swift strings.
enum Domain {
  /// What `body` gives, as text; a fault as `!` and its name.
  static func run(
    _ texts: String..., body: ([UnsafeRawBufferPointer], inout Arena) throws(Fault) -> Value
  ) -> String {
    var arena = Arena(capacity: 1 << 16)
    defer { arena.deallocate() }
    let copies = texts.map { text in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
      copy.copyBytes(from: text.utf8)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    do throws(Fault) {
      return show(try body(copies.map { UnsafeRawBufferPointer($0) }, &arena))
    } catch {
      return "!\(error)"
    }
  }

  /// A value as text that tells its kind.
  static func show(_ value: Value) -> String {
    switch value.kind {
    case .bool: value.isTrue ? "true" : "false"
    case .int: String(value.asInt)
    case .string, .url: String(decoding: value.slice, as: UTF8.self)
    case .bytes: "b" + value.slice.map { String($0) }.joined(separator: ",")
    case .list: "[" + elements(value).map { show($0) }.joined(separator: "|") + "]"
    default: "?"
    }
  }

  static func elements(_ list: Value) -> [Value] {
    let start = UnsafePointer<Value>(bitPattern: UInt(list.payload))
    return Array(UnsafeBufferPointer(start: start, count: Int(list.count)))
  }
}
