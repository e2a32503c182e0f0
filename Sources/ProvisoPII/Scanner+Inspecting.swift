extension Scanner {
  /// Everything a text holds, for tools: each kind's findings, none of one kind overlapping
  /// another of it, in order of place, then kind. `path` leads to the value; its words are context.
  ///
  /// What is beyond the budget is not looked at.
  package mutating func inspect(
    _ text: UnsafeRawBufferPointer, path: [UInt8] = [], wanted: KindSet = .all,
    threshold: Double = Scanner.threshold
  ) -> [Detection] {
    var details: [Detail] = []
    path.withUnsafeBytes { path in
      let (outer, last) = PathHints.of(path)
      withUnsafeMutablePointer(to: &details) { details in
        var findings = Findings()
        run(
          text, name: .init(rebasing: path[last]), hints: outer, wanted: wanted,
          threshold: threshold, findings: &findings, spans: nil, details: details)
      }
    }
    let counts = CodePoints(text)
    return Scanner.parted(details).map { detail in
      Detection(
        kind: detail.kind, path: path, bytes: detail.bytes,
        codePoints: counts.before(
          detail.bytes.lowerBound)..<counts.before(
            detail.bytes.upperBound),
        score: detail.score, evidence: Scanner.named(detail.evidence, detail.kind, path))
    }
  }

  /// The evidence with the word of the path, if it is one.
  private static func named(_ evidence: Evidence, _ kind: Kind, _ path: [UInt8]) -> Evidence {
    guard let word = evidence.word, word.source == .name else { return evidence }
    let found = path.withUnsafeBytes { Lexicon.word(for: kind, in: Bytes($0), 0..<path.count) }
    return Evidence(
      pattern: evidence.pattern, check: evidence.check, base: evidence.base, isDecoded: evidence.isDecoded,
      word: Evidence.Word(text: found.map { Array(path[$0]) } ?? path, source: .name))
  }

  /// Where findings of one kind overlap the more certain stays, then the longer, then the first.
  private static func parted(_ details: [Detail]) -> [Detail] {
    let sorted = details.sorted {
      ($0.kind.rawValue, $0.bytes.lowerBound) < ($1.kind.rawValue, $1.bytes.lowerBound)
    }
    var kept: [Detail] = []
    var first = 0
    while first < sorted.count {
      var end = sorted[first].bytes.upperBound
      var last = first + 1
      while last < sorted.count, sorted[last].kind == sorted[first].kind,
        sorted[last].bytes.lowerBound < end
      {
        end = max(end, sorted[last].bytes.upperBound)
        last += 1
      }
      kept += last == first + 1 ? [sorted[first]] : best(of: sorted[first..<last])
      first = last
    }
    return kept.sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound, $0.kind.rawValue)
        < ($1.bytes.lowerBound, $1.bytes.upperBound, $1.kind.rawValue)
    }
  }

  /// Of findings that overlap each other in a chain, those that outrank their neighbours.
  private static func best(of chain: ArraySlice<Detail>) -> [Detail] {
    let ranked = chain.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.bytes.count != right.bytes.count { return left.bytes.count > right.bytes.count }
      return left.bytes.lowerBound < right.bytes.lowerBound
    }
    var kept: [Detail] = []
    for detail in ranked {
      var (low, high) = (0, kept.count)
      while low < high {
        let middle = (low + high) / 2
        if kept[middle].bytes.upperBound <= detail.bytes.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      if low == kept.count || kept[low].bytes.lowerBound >= detail.bytes.upperBound {
        kept.insert(detail, at: low)
      }
    }
    return kept
  }
}

/// How many code points of a text start before each place, counted once every so many bytes.
private struct CodePoints {
  private static let step = 256
  private let text: UnsafeRawBufferPointer
  private var counts: [Int] = []

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
    var count = 0
    for index in text.indices {
      if index % CodePoints.step == 0 { counts.append(count) }
      if text[index] & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
  }

  func before(_ index: Int) -> Int {
    guard index < text.count else { return counts[counts.count - 1] }
    let start = index - index % CodePoints.step
    return text[start..<index].reduce(counts[index / CodePoints.step]) {
      $1 & 0xC0 != 0x80 ? $0 + 1 : $0
    }
  }
}
