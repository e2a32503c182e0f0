import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoPII

/// Where a record stands: which of the recordings, and the line in it from one.
package struct RecordPosition: Hashable, Comparable, Sendable {
  package let recording: Int
  package let line: Int

  package init(recording: Int, line: Int) {
    self.recording = recording
    self.line = line
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.recording, left.line) < (right.recording, right.line)
  }
}

/// A recorded action as reports show it: shortened, and without personal data, since a report goes
/// where the recording may not. The text of the agent is still to be escaped.
package struct RecordedAction: Hashable, Sendable {
  package let position: RecordPosition
  /// Empty where the record is no request.
  package let type: String
  package let identifier: String
  /// The canonical text of the arguments.
  package let arguments: String
  /// What else is to be said of it.
  package private(set) var note: String

  private static let longestName = 120
  private static let longestArguments = 200
  private static let longestNote = 600

  /// A record that is no request.
  init(_ position: RecordPosition, note: String) {
    self.position = position
    type = ""
    identifier = ""
    arguments = ""
    self.note = Self.cut(note, Self.longestNote)
  }

  init(_ position: RecordPosition, _ request: Request, _ tape: Tape) {
    self.position = position
    type = Self.cut(Self.redacted(tape.string(request.type)), Self.longestName)
    identifier = Self.cut(Self.redacted(tape.string(request.identifier)), Self.longestName)
    var text: [UInt8] = []
    var canonical = Canonical()
    canonical.write(tape, request.arguments, into: &text)
    arguments = Self.cut(text.withUnsafeBytes(Self.redacted), Self.longestArguments)
    note = ""
  }

  /// The same, and what else is to be said of it.
  func with(note: String) -> RecordedAction {
    var action = self
    if !note.isEmpty {
      action.note = Self.cut(Array(note.utf8).withUnsafeBytes(Self.redacted), Self.longestNote)
    }
    return action
  }

  /// The text with personal data replaced by the name of its kind; not even its start where that
  /// cannot be told.
  private static func redacted(_ text: UnsafeRawBufferPointer) -> String {
    guard !text.isEmpty else { return "" }
    // No more of a long text is scanned than could be shown many times over.
    let start = UnsafeRawBufferPointer(rebasing: text.prefix(16 * longestArguments))
    let room = start.count * 4 + 1_024
    let spans = UnsafeMutableBufferPointer<Finding>.allocate(capacity: start.count + 2)
    let first = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    let second = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer {
      spans.deallocate()
      first.deallocate()
      second.deallocate()
    }
    var scanner = Scanner(budget: 8 * start.count + 4_096)
    let found = Redactor.redact(
      start, name: UnsafeRawBufferPointer(start: nil, count: 0), wanted: .all, scanner: &scanner,
      spans: spans, into: first, spare: second)
    return found.map { String(decoding: $0, as: UTF8.self) } ?? "[withheld]"
  }

  private static func cut(_ text: String, _ most: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > most else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(most))) + "…"
  }
}
