internal import ProvisoMachine

/// Reads patterns of paths.
enum Glob {
  static func parse(_ pattern: [UInt8]) throws(PatternError) -> PatternNode {
    var scanner = try PatternScanner(pattern)
    var parts: [PatternNode] = [.assertion(.textStart)]
    while let scalar = scanner.next {
      let start = scanner.position
      scanner.take()
      switch scalar {
      case "*":
        let held = scanner.skip("*") ? ScalarSet.all : ScalarSet(0x2F).complement
        parts.append(.repetition(.set(held), least: 0, most: nil))
      case "\\":
        guard let quoted = scanner.next else {
          throw scanner.error(.trailingBackslash, at: start)
        }
        scanner.take()
        parts.append(.set(ScalarSet(quoted.value)))
      default:
        parts.append(.set(ScalarSet(scalar.value)))
      }
    }
    return .sequence(parts + [.assertion(.textEnd)])
  }
}
