import Glibc
import ProvisoLanguage

/// The lines of a file or of standard input. Empty lines are passed over; of a line that is longer
/// than any request may be, only the start is kept, so that the reader of requests refuses it.
package struct LineReader {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private static let chunk = 1 << 18
  private static let mostBytes = Limits.requestBytes + 1

  package init(path: String) throws(Failure) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noFile(path, errno) }
  }

  package mutating func next() throws(Failure) -> [UInt8]? {
    while true {
      guard let line = try take() else { return nil }
      if line.contains(where: { $0 != 32 && $0 != 9 && $0 != 13 }) { return line }
    }
  }

  private mutating func take() throws(Failure) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
        keep(buffer[position..<end], in: &line)
        position = end + 1
        return line
      }
      keep(buffer[position...], in: &line)
      guard try fill() else { return line.isEmpty ? nil : line }
    }
  }

  private func keep(_ bytes: ArraySlice<UInt8>, in line: inout [UInt8]) {
    line.append(contentsOf: bytes.prefix(max(0, Self.mostBytes - line.count)))
  }

  /// Reads the next piece; false at the end.
  private mutating func fill() throws(Failure) -> Bool {
    position = 0
    if isAtEnd { buffer = []; return false }
    var count = 0
    buffer = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, used in
      count = buffer.baseAddress.map { Platform.read(descriptor, $0, buffer.count) } ?? -1
      used = max(0, count)
    }
    guard count >= 0 else { throw .unreadable(name, errno) }
    isAtEnd = count == 0
    return !isAtEnd
  }
}
