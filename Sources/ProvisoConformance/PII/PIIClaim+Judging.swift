import ProvisoPII

/// How a claim fared.
struct PIIVerdict {
  var isFound = false
  /// Whether all stand exactly where they should; nil if that is not known.
  var isExact: Bool?
  var isRaised = true
  var remark = ""
}

extension PIIClaim {
  func judge(threshold: Double? = nil) -> PIIVerdict {
    let found = Self.scan(text, kinds, threshold ?? self.threshold)
    var verdict = PIIVerdict()
    verdict.isFound = !found.isEmpty
    verdict.remark = found.map { "\($0.kind.row.name) at \($0.codePoints)" }.joined(separator: ", ")
    if let places, !found.isEmpty {
      let spans = Set(found.map(\.codePoints))
      verdict.isExact = isComplete ? spans == Set(places) : spans.isSuperset(of: places)
    }
    if isRaised, let first = found.first {
      let bare = String(decoding: Array(text.utf8)[first.bytes], as: UTF8.self)
      let alone = Self.scan(bare, kinds, 0.01).map(\.score).max() ?? 1
      verdict.isRaised = first.score > alone
    }
    return verdict
  }

  private static func scan(_ text: String, _ kinds: KindSet, _ threshold: Double) -> [Detection] {
    var scanner = Scanner(budget: .max)
    return Array(text.utf8).withUnsafeBytes {
      scanner.inspect($0, wanted: kinds, threshold: threshold)
    }
  }
}
