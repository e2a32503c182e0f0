import Glibc

/// The bytes of a file or of standard input, a piece at a time, however many there are.
package struct ChunkReader {
  private let descriptor: Int32
  private let name: String
  package private(set) var isAtEnd = false

  package init(path: String) throws(Failure) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noFile(path, errno) }
  }

  /// Appends until `bytes` holds so many or all were read.
  package mutating func fill(_ bytes: inout [UInt8], upTo count: Int) throws(Failure) {
    while !isAtEnd, bytes.count < count {
      let wanted = count - bytes.count
      var taken = 0
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, used in
        taken = buffer.baseAddress.map { Platform.read(descriptor, $0, wanted) } ?? -1
        used = max(0, taken)
      }
      guard taken >= 0 else { throw .unreadable(name, errno) }
      if taken == 0 { isAtEnd = true } else { bytes += piece }
    }
  }
}
