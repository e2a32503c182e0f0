/// Documents that are made here.
extension JSONTree {
  package static func text(_ text: String) -> JSONTree { .string(Array(text.utf8)) }

  /// A whole number; beyond ±(2^53−1), which JSON cannot carry, the nearest bound.
  package static func integer(_ number: Int64) -> JSONTree {
    let bound: Int64 = 9_007_199_254_740_991
    return .decimal(Double(min(max(number, -bound), bound)))
  }

  /// A finite number, as RFC 8785 writes it; null for others.
  package static func decimal(_ number: Double) -> JSONTree {
    guard number.isFinite else { return .null }
    var literal: [UInt8] = []
    DoubleText.write(number, into: &literal)
    return .number(literal)
  }

  /// The RFC 8785 form; nil where the document is not strict I-JSON.
  package var canonical: [UInt8]? { Self.canonical(bytes) }

  /// The RFC 8785 form of a text; nil where it is not strict I-JSON.
  package static func canonical(_ text: [UInt8]) -> [UInt8]? {
    var tape = Tape()
    return text.withUnsafeBytes { source -> [UInt8]? in
      do throws(JSONError) {
        try tape.read(source)
      } catch {
        return nil
      }
      var output: [UInt8] = []
      var writer = Canonical()
      writer.write(tape, Tape.root, into: &output)
      return output
    }
  }

  /// The whole number that stands here.
  package var integer: Int64? { number.flatMap { Int64(exactly: $0) } }

  package var number: Double? {
    guard case .number(let literal) = self else { return nil }
    return literal.withUnsafeBytes { DoubleText.read($0) }
  }

  package var members: [Member] { if case .object(let members) = self { members } else { [] } }
}

extension JSONTree.Member {
  package init(_ name: String, _ value: JSONTree) {
    self.init(name: Array(name.utf8), value: value)
  }
}
