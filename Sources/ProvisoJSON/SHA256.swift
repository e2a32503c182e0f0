/// SHA-256 (FIPS 180-4) over bytes that come in pieces.
package struct SHA256 {
  private var state = SIMD8<UInt32>(
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)
  /// Bytes that do not fill a block yet.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var pendingCount = 0
  private var byteCount: UInt64 = 0

  package init() {}

  package static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    byteCount &+= UInt64(bytes.count)
    var position = pendingCount > 0 ? keep(bytes, from: 0) : 0
    while position + 64 <= bytes.count {
      compress(start + position)
      position += 64
    }
    while position < bytes.count { position = keep(bytes, from: position) }
  }

  /// The hash of all bytes so far; begin a new one for others.
  package mutating func finish() -> Digest {
    pending[pendingCount] = 0x80
    for index in pendingCount + 1..<64 { pending[index] = 0 }
    if pendingCount >= 56 {
      compressPending()
      for index in 0..<56 { pending[index] = 0 }
    }
    let bits = byteCount &* 8
    for index in 0..<8 {
      pending[56 + index] = UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * index))
    }
    compressPending()
    return Digest(words: state)
  }

  /// Keeps bytes from `start` on until the block is full, uses it up then, and gives their end.
  private mutating func keep(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let count = min(64 - pendingCount, bytes.count - start)
    for index in 0..<count { pending[pendingCount + index] = bytes[start + index] }
    pendingCount += count
    if pendingCount == 64 {
      pendingCount = 0
      compressPending()
    }
    return start + count
  }

  private mutating func compressPending() {
    let block = pending
    withUnsafeBytes(of: block) { if let start = $0.baseAddress { compress(start) } }
  }

  /// Mixes one block of sixty-four bytes into the state.
  @inline(never)
  private mutating func compress(_ block: UnsafeRawPointer) {
    let old = state
    state = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      guard let start = words.baseAddress else { return old }
      Self.schedule(block, start)
      return old &+ Self.rounds(old, start)
    }
  }

  /// Extends the sixteen words of a block to sixty-four, each with its constant added.
  @inline(__always)
  private static func schedule(_ block: UnsafeRawPointer, _ words: UnsafeMutablePointer<UInt32>) {
    for index in 0..<16 {
      words[index] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: 4 &* index, as: UInt32.self))
    }
    for index in 16..<64 {
      let old = words[index &- 15]
      let new = words[index &- 2]
      words[index] =
        words[index &- 16] &+ (rotated(old, 7) ^ rotated(old, 18) ^ old &>> 3)
        &+ words[index &- 7] &+ (rotated(new, 17) ^ rotated(new, 19) ^ new &>> 10)
    }
    for index in 0..<64 { words[index] &+= constants[index] }
  }

  /// Sixty-four rounds, eight at a time: then every variable is back in its place.
  @inline(__always)
  private static func rounds(
    _ state: SIMD8<UInt32>, _ words: UnsafeMutablePointer<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in stride(from: 0, to: 64, by: 8) {
      let word = words + index
      round(a, b, c, &d, e, f, g, &h, word[0])
      round(h, a, b, &c, d, e, f, &g, word[1])
      round(g, h, a, &b, c, d, e, &f, word[2])
      round(f, g, h, &a, b, c, d, &e, word[3])
      round(e, f, g, &h, a, b, c, &d, word[4])
      round(d, e, f, &g, h, a, b, &c, word[5])
      round(c, d, e, &f, g, h, a, &b, word[6])
      round(b, c, d, &e, f, g, h, &a, word[7])
    }
    return SIMD8(a, b, c, d, e, f, g, h)
  }

  /// One round, which changes two of the eight variables. The choice and the majority are those
  /// of the standard, with fewer operations.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let chosen = (f ^ g) & e ^ g
    let majority = (a | b) & c | a & b
    h &+= word &+ chosen &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25))
    d &+= h
    h &+= majority &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22))
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }
}

extension SHA256 {
  /// Thirty-two bytes that stand for others.
  package struct Digest: Equatable, Sendable {
    private let words: SIMD8<UInt32>

    fileprivate init(words: SIMD8<UInt32>) { self.words = words }

    /// The bytes, from 0 to 31.
    package subscript(_ index: Int) -> UInt8 {
      UInt8(truncatingIfNeeded: words[index / 4] >> UInt32(24 - index % 4 * 8))
    }

    package func write(into output: inout [UInt8]) {
      for index in 0..<32 { output.append(self[index]) }
    }

    /// Appends sixty-four lower-case digits.
    package func writeHexadecimal(into output: inout [UInt8]) {
      for index in 0..<32 { Hexadecimal.write(self[index], into: &output) }
    }
  }
}

extension SHA256 {
  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1,
    0x923F_82A4, 0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3,
    0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786,
    0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147,
    0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13,
    0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A,
    0x5B9C_CA4F, 0x682E_6FF3, 0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208,
    0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}
