import FoundationEssentials
import ProvisoFiles
import ProvisoText

/// Findings as JSON, for editors and continuous integration: an array, one object a finding.
enum FindingsJSON {
  private struct Finding: Encodable {
    let severity: String
    let code: String
    let rule: String?
    let message: String
    let label: Label
    let further: [Label]
    let help: String?
    /// What is replaced; its text is the replacement.
    let fix: Label?
    let allowed: String?
  }

  /// Lines and columns count from one, columns in code points; the end is exclusive.
  private struct Label: Encodable {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let text: String
  }

  /// A finding with what lint knows of it.
  struct Entry {
    let finding: Diagnostic
    var rule: String?
    var fix: (place: Place, replacement: String)?
    /// Why it may stand, if it may.
    var allowed: String?
  }

  static func text(of findings: [Diagnostic], in files: [SourceFile]) -> String {
    text(of: findings.map { Entry(finding: $0) }, in: files)
  }

  static func text(of entries: [Entry], in files: [SourceFile]) -> String {
    let shown = entries.map { entry in
      let finding = entry.finding
      return Finding(
        severity: finding.severity.rawValue, code: finding.code, rule: entry.rule,
        message: finding.message, label: label(finding.label, in: files),
        further: finding.further.map { label($0, in: files) }, help: finding.help,
        fix: entry.fix.map { label(Diagnostic.Label($0.place, $0.replacement), in: files) },
        allowed: entry.allowed)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(shown)) ?? Array("[]".utf8).withUnsafeBytes { Data($0) }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func label(_ label: Diagnostic.Label, in files: [SourceFile]) -> Label {
    let file = files[Int(label.place.file)]
    let start = file.position(Int(label.place.span.start))
    let end = file.position(Int(label.place.span.end))
    return Label(
      file: file.name, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column, text: label.text)
  }
}
