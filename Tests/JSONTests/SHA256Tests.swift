import Foundation
import ProvisoJSON
import Testing

@Suite struct SHA256Tests {
  /// FIPS 180-4 examples, and those of NIST's "SHA-2 additional" sheet.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func hashes(_ text: String, _ expected: String) {
    #expect(hash(Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      (1_000_000, 0x61, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
      (1, 0xBD, "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
      (55, 0, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
      (56, 0, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
      (57, 0, "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
      (64, 0, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
      (1000, 0, "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
    ] as [(Int, UInt8, String)])
  func hashesRepeatedBytes(_ count: Int, _ byte: UInt8, _ expected: String) {
    #expect(hash([UInt8](repeating: byte, count: count)) == expected)
  }

  @Test func piecesMakeNoDifference() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    for count in [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 127, 128, 300] {
      let whole = hash(Array(bytes[..<count]))
      for size in [1, 3, 63, 64, 65, 100] {
        var piecewise = SHA256()
        for start in stride(from: 0, to: count, by: size) {
          Array(bytes[start..<min(start + size, count)]).withUnsafeBytes { piecewise.update($0) }
        }
        #expect(hexadecimal(piecewise.finish()) == whole)
      }
    }
  }

  @Test func bytesAndDigitsAgree() {
    let digest = Array("abc".utf8).withUnsafeBytes { SHA256.hash($0) }
    var bytes: [UInt8] = []
    digest.write(into: &bytes)
    #expect(bytes.count == 32)
    #expect(bytes == (0..<32).map { digest[$0] })
    #expect(bytes.map { String(format: "%02x", $0) }.joined() == hexadecimal(digest))
  }

  private func hash(_ bytes: [UInt8]) -> String {
    hexadecimal(bytes.withUnsafeBytes { SHA256.hash($0) })
  }

  private func hexadecimal(_ digest: SHA256.Digest) -> String {
    var output: [UInt8] = []
    digest.writeHexadecimal(into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
