/// Writes a text anew with each piece of personal data replaced by the name of its kind in
/// square brackets.
///
/// What it writes holds nothing that a scan would find: it is scanned again, and again replaced,
/// since words that stand next to each other anew may make a weak match a strong one.
package enum Redactor {
  /// How often a text is scanned before it is given up.
  private static let passes = 6

  /// The redacted text, or nothing if a limit was met; `spans` is room for what is found.
  package static func redact(
    _ text: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer,
    hints: PathHints = PathHints(), wanted: KindSet, threshold: Double = Scanner.threshold,
    scanner: inout Scanner,
    spans room: UnsafeMutableBufferPointer<Finding>,
    into first: UnsafeMutableRawBufferPointer, spare second: UnsafeMutableRawBufferPointer
  ) -> UnsafeRawBufferPointer? {
    var current = text
    for pass in 0..<passes {
      var spans = SpanList(in: room)
      var findings = Findings()
      scanner.locate(
        in: current, name: name, hints: hints, wanted: wanted, threshold: threshold,
        into: &spans, findings: &findings)
      if findings.incomplete { return nil }
      if spans.count == 0 { return current }
      guard let next = write(current, spans, into: pass % 2 == 0 ? first : second) else {
        return nil
      }
      current = next
    }
    return nil
  }

  private static func write(
    _ text: UnsafeRawBufferPointer, _ spans: SpanList, into room: UnsafeMutableRawBufferPointer
  ) -> UnsafeRawBufferPointer? {
    var count = 0
    func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
      guard bytes.count <= room.count - count else { return false }
      for index in bytes.indices { room[count + index] = bytes[index] }
      count += bytes.count
      return true
    }
    var copied = 0
    for index in 0..<spans.count {
      let span = spans[index]
      let name = span.kind.name
      let label = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      guard append(UnsafeRawBufferPointer(rebasing: text[copied..<span.start])),
        bracket("["), append(label), bracket("]")
      else { return nil }
      copied = span.end
    }
    func bracket(_ text: StaticString) -> Bool {
      append(UnsafeRawBufferPointer(start: text.utf8Start, count: 1))
    }
    guard append(UnsafeRawBufferPointer(rebasing: text[copied...])) else { return nil }
    return UnsafeRawBufferPointer(rebasing: room[..<count])
  }
}
