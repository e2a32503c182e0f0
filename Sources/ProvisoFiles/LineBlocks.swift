import Glibc
import ProvisoLanguage

/// A file or standard input in pieces of whole lines, for several to work on at once. However long
/// a line is, memory holds no more of it than a request may have, so that the reader of requests
/// refuses it.
package struct LineBlocks {
  /// Lines that stand together, all but perhaps the last of a file with their line feed.
  package struct Block: Sendable {
    package let bytes: [UInt8]
    /// The number of its first line, from one.
    package let firstLine: Int
  }

  private let descriptor: Int32
  private let name: String
  private let pieceBytes: Int
  private var rest: [UInt8] = []
  private var line = 1
  private var isAtEnd = false
  /// How much was read so far.
  package private(set) var bytesRead = 0
  private static let mostBytes = Limits.requestBytes + 1
  private static let lineFeed = UInt8(ascii: "\n")

  package init(path: String, pieceBytes: Int = 1 << 18) throws(Failure) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    self.pieceBytes = pieceBytes
    guard descriptor >= 0 else { throw .noFile(path, errno) }
  }

  /// Gives the file back. Standard input stays open.
  package func close() { if descriptor > 0 { Glibc.close(descriptor) } }

  package mutating func next() throws(Failure) -> Block? {
    while !isAtEnd {
      let piece = try read()
      guard !piece.isEmpty else {
        isAtEnd = true
        break
      }
      guard let last = piece.lastIndex(of: Self.lineFeed) else {
        keep(piece[...])
        continue
      }
      var bytes = rest
      bytes += piece[...last]
      rest = []
      keep(piece[(last + 1)...])
      return block(bytes)
    }
    guard !rest.isEmpty else { return nil }
    defer { rest = [] }
    return block(rest)
  }

  private mutating func block(_ bytes: [UInt8]) -> Block {
    defer { line += bytes.count { $0 == Self.lineFeed } }
    return Block(bytes: bytes, firstLine: line)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    rest += bytes.prefix(max(0, Self.mostBytes - rest.count))
  }

  private mutating func read() throws(Failure) -> [UInt8] {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: pieceBytes) { buffer, used in
      count = buffer.baseAddress.map { Platform.read(descriptor, $0, buffer.count) } ?? -1
      used = max(0, count)
    }
    guard count >= 0 else { throw .unreadable(name, errno) }
    bytesRead += count
    return piece
  }
}

extension LineBlocks.Block {
  /// Calls `body` with every line that is not blank, and its number. What `body` gets lasts no
  /// longer than the call.
  package func forEachLine(_ body: (UnsafeRawBufferPointer, Int) -> Void) {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      var number = firstLine
      while start < buffer.count {
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
        let end = found.map { UnsafeRawPointer($0) - base } ?? buffer.count
        let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        if line.contains(where: { $0 != 32 && $0 != 9 && $0 != 13 }) { body(line, number) }
        start = end + 1
        number += 1
      }
    }
  }
}
