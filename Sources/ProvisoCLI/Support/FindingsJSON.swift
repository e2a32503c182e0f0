import FoundationEssentials
import ProvisoFiles
import ProvisoText

/// Findings as JSON, for editors and continuous integration: an array, one object a finding.
enum FindingsJSON {
  private struct Finding: Encodable {
    let severity: String
    let code: String
    let message: String
    let label: Label
    let further: [Label]
    let help: String?
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

  static func text(of findings: [Diagnostic], in files: [SourceFile]) -> String {
    let shown = findings.map { finding in
      Finding(
        severity: finding.severity.rawValue, code: finding.code, message: finding.message,
        label: label(finding.label, in: files),
        further: finding.further.map { label($0, in: files) }, help: finding.help)
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
