package import ProvisoJSON

/// What names the meaning of a program: SHA-256 over its version, its kind, and every section but
/// the one for debugging, each as its number, its length and its bytes.
package enum ProgramDigest {
  /// Of a file whose table of sections is right.
  package static func digest(of file: UnsafeRawBufferPointer) -> SHA256.Digest {
    var hash = SHA256()
    guard let base = file.baseAddress else { return hash.finish() }
    hash.update(UnsafeRawBufferPointer(rebasing: file[Header.versionOffset..<Header.epochOffset]))
    for section in Section.allCases where section != .debug {
      let bytes = Program.section(base, section)
      var head = UInt64(section.rawValue) | UInt64(bytes.count) << 32
      head = head.littleEndian
      withUnsafeBytes(of: head) { hash.update($0) }
      hash.update(bytes)
    }
    return hash.finish()
  }
}
