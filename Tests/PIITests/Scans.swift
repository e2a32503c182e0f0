import ProvisoPII

/// Scans Swift strings.
enum Scans {
  /// The kinds found in a text that is the value of the member `name`.
  static func kinds(
    _ text: String, name: String = "", threshold: Double = Scanner.threshold
  ) -> Set<Kind> {
    let found = findings(text, name: name, threshold: threshold)
    return Set(Kind.allCases.filter { found.kinds.contains($0) })
  }

  static func findings(
    _ text: String, name: String = "", wanted: KindSet = .all,
    threshold: Double = Scanner.threshold, budget: Int = .max
  ) -> Findings {
    var findings = Findings()
    withBytes(text) { text in
      withBytes(name) { name in
        var scanner = Scanner(budget: budget)
        scanner.scan(text, name: name, wanted: wanted, threshold: threshold, into: &findings)
      }
    }
    return findings
  }

  /// What `locate` gives: kinds and the texts they cover.
  static func spans(
    _ text: String, name: String = "", threshold: Double = Scanner.threshold, room: Int = 100
  ) -> [(kind: Kind, text: String)] {
    let buffer = UnsafeMutableBufferPointer<Finding>.allocate(capacity: room)
    defer { buffer.deallocate() }
    var found: [(Kind, String)] = []
    withBytes(text) { bytes in
      withBytes(name) { name in
        var scanner = Scanner(budget: .max)
        var spans = SpanList(in: buffer)
        var findings = Findings()
        scanner.locate(
          in: bytes, name: name, wanted: .all, threshold: threshold, into: &spans,
          findings: &findings)
        for index in 0..<spans.count {
          let part = bytes[spans[index].start..<spans[index].end]
          found.append((spans[index].kind, String(decoding: part, as: UTF8.self)))
        }
      }
    }
    return found
  }

  static func inspect(_ text: String, path: String = "") -> [Detection] {
    var scanner = Scanner(budget: .max)
    return Array(text.utf8).withUnsafeBytes { scanner.inspect($0, path: Array(path.utf8)) }
  }

  static func redact(_ text: String, name: String = "", room: Int = 1 << 16) -> String? {
    let spans = UnsafeMutableBufferPointer<Finding>.allocate(capacity: 1_000)
    let first = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    let second = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer {
      spans.deallocate()
      first.deallocate()
      second.deallocate()
    }
    var result: String?
    withBytes(text) { bytes in
      withBytes(name) { name in
        var scanner = Scanner(budget: .max)
        let found = Redactor.redact(
          bytes, name: name, wanted: .all, scanner: &scanner, spans: spans, into: first,
          spare: second)
        result = found.map { String(decoding: $0, as: UTF8.self) }
      }
    }
    return result
  }

  /// Steps of the detectors over a text.
  static func work(_ text: String) -> Int {
    var scanner = Scanner(budget: .max)
    var findings = Findings()
    withBytes(text) { text in
      scanner.scan(
        text, name: UnsafeRawBufferPointer(start: nil, count: 0), wanted: .all,
        threshold: 0.01, into: &findings)
    }
    return scanner.work
  }

  private static func withBytes(_ text: String, _ body: (UnsafeRawBufferPointer) -> Void) {
    Array(text.utf8).withUnsafeBytes { body($0) }
  }
}

extension Kind {
  var name: String { "\(row.name)" }
}
