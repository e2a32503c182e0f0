package import ProvisoChecker
import ProvisoProgram
package import ProvisoText

/// The changes that findings are certain of, put into the text of a set. A change is taken only if
/// the set can be compiled with it, and gives the same program where that is promised.
package struct LintFixes {
  package struct Outcome {
    /// The files as they should be, those that stay as they are left out.
    package let changed: [SourceFile]
    /// The findings whose changes were made, in the order of the text, each with its file.
    package let applied: [(finding: LintFinding, in: [SourceFile])]
  }

  /// The program of a text of the set, or nil if it has none: what it decides, as bytes.
  private let digest: ([SourceFile]) -> [UInt8]?
  private let findings: ([SourceFile]) -> [LintFinding]

  /// `grants` stand beside the set and are left as they are.
  package init(grants: [SourceFile] = [], data: DataSource, rules: [LintRule], now: Int64) {
    func overlay(_ set: PolicySet) -> Overlay? {
      grants.isEmpty ? nil : Overlay(grants, beside: set, data: data)
    }
    digest = { files in
      let set = PolicySet(files, data: data)
      guard let bytes = set.compiled().bytes, overlay(set)?.isUsable ?? true,
        let memory = try? ProgramMemory(bytes)
      else { return nil }
      return Array(memory.program.digest)
    }
    findings = { files in
      let set = PolicySet(files, data: data)
      let found = set.lint(rules, beside: overlay(set), now: now)?.findings ?? []
      return found.filter { Int($0.fix?.place.file ?? .max) < files.count }
    }
  }

  /// Changes go on until no finding asks for one: one can uncover another.
  package func apply(to files: [SourceFile]) -> Outcome {
    let before = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var current = before
    var applied: [(finding: LintFinding, in: [SourceFile])] = []
    for _ in 0..<Self.mostRounds {
      let wanted = Self.apart(findings(current))
      let (next, done) = accepted(wanted, current)
      guard !done.isEmpty else { break }
      applied += done.map { ($0, current) }
      current = next
    }
    let changed = zip(before, current).filter { $0.bytes != $1.bytes }.map(\.1)
    return Outcome(changed: changed, applied: applied)
  }

  private static let mostRounds = 8

  /// All at once if that is sound, else one after the other.
  private func accepted(
    _ findings: [LintFinding], _ files: [SourceFile]
  ) -> ([SourceFile], [LintFinding]) {
    guard !findings.isEmpty, let digest = digest(files) else { return (files, []) }
    let all = Self.replaced(findings, in: files)
    if isSound(all, findings, digest) { return (all, findings) }
    var done: [LintFinding] = []
    for finding in findings {
      let next = Self.replaced(done + [finding], in: files)
      if isSound(next, done + [finding], digest) { done.append(finding) }
    }
    return (Self.replaced(done, in: files), done)
  }

  private func isSound(
    _ files: [SourceFile], _ findings: [LintFinding], _ earlier: [UInt8]
  ) -> Bool {
    guard let found = digest(files) else { return false }
    let keeps = findings.allSatisfy { $0.fix?.keepsProgram ?? true }
    return !keeps || found == earlier
  }

  /// Those whose places do not overlap, the first of the text first.
  private static func apart(_ findings: [LintFinding]) -> [LintFinding] {
    var kept: [LintFinding] = []
    var last: Place?
    let inOrder = findings.sorted { one, other in
      guard let one = one.fix?.place, let other = other.fix?.place else { return false }
      return (one.file, one.span.start) < (other.file, other.span.start)
    }
    for finding in inOrder {
      guard let place = finding.fix?.place else { continue }
      if let last, last.file == place.file, place.span.start < last.span.end { continue }
      kept.append(finding)
      last = place
    }
    return kept
  }

  private static func replaced(_ findings: [LintFinding], in files: [SourceFile]) -> [SourceFile] {
    var bytes = files.map(\.bytes)
    for fix in findings.reversed().compactMap(\.fix) {
      bytes[Int(fix.place.file)].replaceSubrange(
        fix.place.span.range, with: Array(fix.replacement.utf8))
    }
    return zip(files, bytes).map { SourceFile(name: $0.name, bytes: $1) }
  }
}
