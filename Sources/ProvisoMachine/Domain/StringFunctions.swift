package import ProvisoLanguage

/// CEL's strings extension over UTF-8 text; places count code points.
package enum StringFunctions {
  package static func count(_ text: UnsafeRawBufferPointer) -> Int { CodePoints.count(text) }

  /// `charAt`: one code point; empty just after the last.
  package static func character(
    of text: UnsafeRawBufferPointer, at index: Int64
  ) throws(Fault) -> Value {
    let start = try CodePoints.offset(of: index, in: text)
    return .string(text.part(start, CodePoints.end(after: start, in: text)))
  }

  /// `substring`: from one place up to another, or to the end.
  package static func substring(
    _ text: UnsafeRawBufferPointer, from start: Int64, to end: Int64?
  ) throws(Fault) -> Value {
    let first = try CodePoints.offset(of: start, in: text)
    guard let end else { return .string(text.part(first, text.count)) }
    let last = try CodePoints.offset(of: end, in: text)
    guard first <= last else { throw .indexOutOfRange }
    return .string(text.part(first, last))
  }

  package static func lowerAscii(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    .string(try arena.mapped(text) { $0.asciiLowercased })
  }

  package static func upperAscii(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    .string(try arena.mapped(text) { $0.asciiUppercased })
  }

  /// `reverse`: the code points from last to first.
  package static func reverse(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    var writer = ByteWriter(into: &arena)
    var end = text.count
    while end > 0 {
      let start = CodePoints.start(before: end, in: text)
      try writer.append(text.part(start, end))
      end = start
    }
    return .string(writer.finish(in: &arena))
  }

  /// `join`: strings one after another with `separator` between them.
  package static func join(
    _ parts: UnsafeBufferPointer<Value>, separator: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    var writer = ByteWriter(into: &arena)
    for (index, part) in parts.enumerated() {
      guard part.kind == .string else { throw .noOverload }
      if index > 0 { try writer.append(separator) }
      try writer.append(part.slice)
    }
    return .string(writer.finish(in: &arena))
  }

  /// `trim`: without the white space of Unicode at both ends.
  package static func trim(_ text: UnsafeRawBufferPointer) -> Value {
    var start = 0
    var end = text.count
    while start < end {
      let next = CodePoints.end(after: start, in: text)
      guard isSpace(text.part(start, next)) else { break }
      start = next
    }
    while start < end {
      let previous = CodePoints.start(before: end, in: text)
      guard isSpace(text.part(previous, end)) else { break }
      end = previous
    }
    return .string(text.part(start, Swift.max(start, end)))
  }

  /// Whether a code point has Unicode's property White_Space.
  private static func isSpace(_ bytes: UnsafeRawBufferPointer) -> Bool {
    switch bytes.count {
    case 1: return bytes[0] == 0x20 || (0x09...0x0D).contains(bytes[0])
    case 2: return bytes[0] == 0xC2 && (bytes[1] == 0x85 || bytes[1] == 0xA0)
    case 3:
      let point =
        UInt32(bytes[0] & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F)
      switch point {
      case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
      default: return false
      }
    default: return false
    }
  }
}
