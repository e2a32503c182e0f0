import ProvisoPII

/// What is searched for, and in what.
struct PIISearch {
  /// Bytes of plain text that are searched at a time.
  static let window = 1 << 18

  let name: String
  let wanted: KindSet
  let threshold: Double

  /// What a text holds, one finding for each place, in order.
  func findings(in text: UnsafeRawBufferPointer, path: [UInt8] = []) -> [PIIFinding] {
    var scanner = Scanner(budget: text.count)
    return PIIFinding.parted(
      scanner.inspect(text, path: path, wanted: wanted, threshold: threshold))
  }

  /// What a value holds; of a list, only what no element holds by itself.
  func findings(in value: PIIValue) -> [PIIFinding] {
    let found = value.text.withUnsafeBytes { findings(in: $0, path: value.path) }
    if value.elements.isEmpty { return found }
    return found.filter { one in
      !value.elements.contains {
        $0.lowerBound <= one.detection.bytes.lowerBound
          && one.detection.bytes.upperBound <= $0.upperBound
      }
    }
  }

  /// The text with the names of kinds in place of what they found. If that met a limit, nothing of
  /// the text is left.
  func redacted(_ text: UnsafeRawBufferPointer, path: UnsafeRawBufferPointer? = nil) -> [UInt8] {
    let path = path ?? UnsafeRawBufferPointer(start: nil, count: 0)
    let (outer, name) = PathHints.of(path)
    let spans = UnsafeMutableBufferPointer<Finding>.allocate(capacity: text.count / 2 + 2)
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: 2 * (8 * text.count + 1_024), alignment: 1)
    defer {
      spans.deallocate()
      room.deallocate()
    }
    var scanner = Scanner(budget: .max)
    let half = room.count / 2
    let found = Redactor.redact(
      text, name: .init(rebasing: path[name]), hints: outer, wanted: wanted, threshold: threshold,
      scanner: &scanner, spans: spans, into: .init(rebasing: room[..<half]),
      spare: .init(rebasing: room[half...]))
    return found.map { Array($0) } ?? Array("[\(Kind.opaque.name)]".utf8)
  }
}

/// The finding that names a place, and the kinds of those that it outranks there.
struct PIIFinding {
  let detection: Detection
  var others: [Kind] = []

  /// Of findings that overlap, the longest names the place, then the most certain, then the kind
  /// that is declared first.
  static func parted(_ detections: [Detection]) -> [PIIFinding] {
    var found: [PIIFinding] = []
    var first = 0
    while first < detections.count {
      var end = detections[first].bytes.upperBound
      var last = first + 1
      while last < detections.count, detections[last].bytes.lowerBound < end {
        end = max(end, detections[last].bytes.upperBound)
        last += 1
      }
      found += named(Array(detections[first..<last]))
      first = last
    }
    return found
  }

  private static func named(_ chain: [Detection]) -> [PIIFinding] {
    let ranked = chain.sorted { outranks($0, $1) }
    var kept: [PIIFinding] = []
    for detection in ranked {
      let place = kept.firstIndex { $0.detection.bytes.overlaps(detection.bytes) }
      if let place {
        if kept[place].detection.kind != detection.kind,
          !kept[place].others.contains(detection.kind)
        {
          kept[place].others.append(detection.kind)
        }
      } else {
        kept.append(PIIFinding(detection: detection))
      }
    }
    return kept.sorted { $0.detection.bytes.lowerBound < $1.detection.bytes.lowerBound }
  }

  private static func outranks(_ left: Detection, _ right: Detection) -> Bool {
    func finding(_ detection: Detection) -> Finding {
      Finding(
        kind: detection.kind, start: detection.bytes.lowerBound, end: detection.bytes.upperBound,
        score: detection.score)
    }
    return finding(left).outranks(finding(right))
  }
}
