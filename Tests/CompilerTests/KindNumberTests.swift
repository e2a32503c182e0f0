import ProvisoJSON
import ProvisoPII
import ProvisoProgram
import Testing

/// Program files name kinds of personal data by number.
@Suite struct KindNumberTests {
  static let digest = "763f23576a5eefdb74dc01bd76d9943c59c4846502fbbe161f3bab44899ee1e4"

  /// If this fails, kinds have other numbers than when the format's version was last raised: a
  /// stored program would ask for another kind. Raise `Header.version`, and take the new digest.
  @Test func numbersBelongToTheVersionOfTheFormat() {
    var hash = SHA256()
    for kind in Kind.allCases {
      Array("\(kind.rawValue) \(kind.name)\n".utf8).withUnsafeBytes { hash.update($0) }
    }
    var digest: [UInt8] = []
    hash.finish().writeHexadecimal(into: &digest)
    #expect(Header.version == 2)
    #expect(String(decoding: digest, as: UTF8.self) == Self.digest)
  }
}
