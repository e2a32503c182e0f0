import ArgumentParser
import ProvisoFiles
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import ProvisoReport
import ProvisoText

/// `proviso audit verify LOG` or `--store FILE`
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify signatures, tree, entries, and growth since a kept checkpoint.",
    discussion: """
      Of a store, entries are also followed from state to state and compared with
      the tables, and every decision is made again with the program, grants,
      document, counters and clock of then. What was erased is counted as that.
      Exit code 0: all is as it should be; 1: something is not, and what;
      3: it is, but there was no --pinned checkpoint to compare with, so a
      log that was rewritten as a whole would not be noticed.

        proviso audit verify log --key "$LOG" --pinned checkpoint.kept
        proviso audit verify --store queue/store.sqlite --key "$LOG"
        proviso audit verify https://review.example --key "$LOG" --as auditor
      """.flowing)

  @OptionGroup var options: LogOptions

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      try options.audited { source, audit throws(Failure) in
        let isOurs = audit.entries.first.map { (try? AuditLeaf.sequence($0)) != nil } ?? false
        if isOurs { try checkLeaves(audit.entries) }
        let trail = try source.trail.map { trail throws(Failure) in
          try TrailReport(trail, audit.entries, name: options.name)
        }
        let outline = outline(audit, isOurs, trail)
        try Output.standard(format == .json ? outline.json + "\n" : outline.lines)
        if let findings = trail?.findings, !findings.isEmpty {
          for finding in findings { Output.error("\(options.name): \(finding.text.visible)") }
          return .findings
        }
        return audit.pinnedSize == nil ? .unpinned : .approve
      }
    }
  }

  private func checkLeaves(_ entries: [[UInt8]]) throws(Failure) {
    for (index, entry) in entries.enumerated() {
      do throws(AuditLeaf.Fault) {
        try AuditLeaf.check(entry, at: UInt64(index))
      } catch {
        throw Failure(code: .findings, message: "\(options.name): entry \(index) \(error.text)")
      }
    }
  }

  private func outline(_ audit: LogAudit, _ isOurs: Bool, _ trail: TrailReport?) -> Outline {
    .members(
      [
        .init("log", .text(audit.checkpoint.origin.visible)),
        .init("size", .number(audit.checkpoint.size)),
        .init("root", .text(audit.checkpoint.root.base64)),
        .init("signed", .list(audit.signers.map { .text($0.identity.name.visible) })),
        .init("leaves", .text(isOurs ? "canonical, in order" : "of another application")),
      ] + (trail?.members ?? []) + [
        .init(
          "pinned",
          audit.pinnedSize.map { .text("grew out of the \($0) entries of the kept checkpoint") }
            ?? .text("unpinned: no kept checkpoint was given"))
      ])
  }
}
