package import ProvisoLanguage

/// Whether a path lies within a folder, told from the two texts alone.
///
/// What different programs could read differently is refused: relative paths, segments that are
/// empty, `.` or `..`, any `%` (percent-coding), back-slashes and NUL. One slash may end a path.
package enum PathScope {
  /// `path_within`: `/a` holds `/a` and `/a/b`, not `/ab`.
  package static func within(
    _ path: UnsafeRawBufferPointer, _ root: UnsafeRawBufferPointer
  ) throws(Fault) -> Bool {
    let inner = try trimmed(path)
    let outer = try trimmed(root)
    guard inner.count >= outer.count else { return false }
    for index in outer.indices where inner[index] != outer[index] { return false }
    return inner.count == outer.count || inner[outer.count] == UInt8(ascii: "/")
  }

  /// The path without the slash that may end it, once every segment is plain; `/` is empty.
  private static func trimmed(
    _ path: UnsafeRawBufferPointer
  ) throws(Fault) -> UnsafeRawBufferPointer {
    guard path.first == UInt8(ascii: "/") else { throw .invalidArgument }
    let end = path.last == UInt8(ascii: "/") ? path.count - 1 : path.count
    var start = 1
    var index = 1
    while index <= end, end > 0 {
      let byte = index < end ? path[index] : UInt8(ascii: "/")
      switch Unicode.Scalar(byte) {
      case "\0", "%", "\\": throw .invalidArgument
      case "/":
        guard isPlain(path.part(start, index)) else { throw .invalidArgument }
        start = index + 1
      default: break
      }
      index += 1
    }
    return path.part(0, end)
  }

  private static func isPlain(_ segment: UnsafeRawBufferPointer) -> Bool {
    !segment.isEmpty && !segment.equals(".") && !segment.equals("..")
  }
}
