import COnig

/// A regular expression, matched by Oniguruma as editors do.
struct LineExpression: @unchecked Sendable {
  private let compiled: UnsafeMutableRawPointer

  init?(_ pattern: String) {
    var text = pattern
    let found = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { conig_compile($0.baseAddress, $0.count) }
    }
    guard let found else { return nil }
    compiled = found
  }

  /// The first match from byte `start` of a line, group by group; a group without one is empty.
  func firstMatch(in line: [UInt8], from start: Int) -> [Range<Int>?]? {
    let most = 16
    var places = [Int32](repeating: -1, count: 2 * most)
    let count = line.withUnsafeBytes { bytes in
      conig_search(
        compiled, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, start,
        &places, Int32(most))
    }
    guard count > 0 else { return nil }
    return (0..<min(Int(count), most)).map { group in
      places[2 * group] < 0 ? nil : Int(places[2 * group])..<Int(places[2 * group + 1])
    }
  }
}
