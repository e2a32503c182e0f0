import Testing

@testable import ProvisoPII

/// The first pass tells the same whatever block a byte falls into, and whatever stands after it.
@Suite struct AnchorsTests {
  @Test func blocksAgreeWithOneByteAtATime() {
    var numbers = SystemOfNumbers(seed: 11)
    let letters = Array("aApPbBwsdeE019@:=~-./_ \"\u{E9}\u{660}".utf8)
    for length in [0, 1, 15, 16, 17, 63, 64, 65, 66, 127, 128, 129, 200, 333] {
      for _ in 0..<4 {
        let text = (0..<length).map { _ in letters[numbers.next(below: letters.count)] }
        #expect(found(in: text) == expected(in: text), "\(text)")
      }
    }
  }

  private func found(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { text in
      var anchors = Anchors(Bytes(text))
      var places: [Int] = []
      for block in stride(from: 0, to: text.count, by: Anchors.width) {
        let bits = anchors.next(at: block)
        for place in 0..<Anchors.width where bits >> UInt64(place) & 1 == 1 {
          places.append(block + place)
        }
      }
      return places
    }
  }

  /// What the comment of `Anchors` says, byte by byte.
  private func expected(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { text in
      let text = Bytes(text)
      return (0..<text.count).filter { index in
        let (before, byte, after) = (text[index - 1], text[index], text[index + 1])
        if byte.isDigit { return !before.isDigit }
        if isJoint(byte) { return after.isAlphanumeric || isJoint(after) && !isJoint(before) }
        if byte >= 0xD9 || [0x40, 0x3A, 0x3D, 0x7E].contains(byte) { return true }
        let isFirst = !before.isAlphanumeric
        if byte.isUpper, !before.isUpper, !isFirst || after.isUpper || after.isDigit {
          return true
        }
        return isFirst
          && (["pas", "pwd", "bas", "bea"] as [StaticString]).contains {
            text.holdsAnyCase($0, at: index)
          }
      }
    }
  }

  private func isJoint(_ byte: UInt8) -> Bool { (0x2D...0x2F).contains(byte) || byte == 0x5F }
}

/// Numbers that are the same in every run.
struct SystemOfNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
