import ProvisoLanguage
import ProvisoPII

extension ReferenceFindings {
  /// What a value and everything in it holds, with the usual threshold or another.
  static func scan(_ json: JSON, threshold: Double = Scanner.threshold) -> ReferenceFindings {
    var walk = Walk(threshold: threshold)
    walk.visit(json, name: "", PathHints())
    var found = ReferenceFindings()
    for kind in Kind.allCases {
      let count = Int(walk.findings.count(of: kind))
      if count > 0 { found.counts[kind.rawValue] = count }
    }
    found.isIncomplete = walk.findings.incomplete
    return found
  }

  func holds(_ kinds: Set<UInt8>) -> Bool { kinds.contains { counts[$0, default: 0] > 0 } }

  /// Visits strings, names, numbers in decimal, and lists of strings or numbers joined.
  private struct Walk {
    var scanner = Scanner(budget: 1 << 24)
    var findings = Findings()
    let threshold: Double

    init(threshold: Double) { self.threshold = threshold }

    mutating func visit(_ json: JSON, name: String, _ outer: PathHints) {
      switch json {
      case .null, .bool: break
      case .string(let text): scan(text.string, name: name, outer)
      case .number(let value): scan(ReferenceText.number(value), name: name, outer)
      case .array(let elements):
        for element in elements { visit(element, name: name, outer) }
        let texts = elements.compactMap(\.scalarText)
        if texts.count > 1 { scan(texts.joined(), name: name, outer) }
      case .object(let members):
        let hints = Array(name.utf8).withUnsafeBytes { name.isEmpty ? outer : outer.entering($0) }
        for member in members {
          scan(member.name.string, name: "", PathHints())
          visit(member.value, name: member.name.string, hints)
        }
      }
    }

    private mutating func scan(_ text: String, name: String, _ outer: PathHints) {
      Array(text.utf8).withUnsafeBytes { text in
        Array(name.utf8).withUnsafeBytes { name in
          scanner.scan(
            text, name: name, hints: outer, wanted: .all, threshold: threshold, into: &findings)
        }
      }
    }
  }
}

extension JSON {
  /// A string, or a number in decimal.
  fileprivate var scalarText: String? {
    switch self {
    case .string(let text): text.string
    case .number(let value): ReferenceText.number(value)
    case .null, .bool, .array, .object: nil
    }
  }
}
