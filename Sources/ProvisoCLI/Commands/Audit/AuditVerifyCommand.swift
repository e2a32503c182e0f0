import ArgumentParser
import ProvisoFiles
import ProvisoLog
import ProvisoReport
import ProvisoText

/// `proviso audit verify LOG`
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify signatures, tree, entries, and growth since a kept checkpoint.",
    discussion: """
      Exit code 0: all is as it should be; 1: something is not, and what;
      3: it is, but there was no --pinned checkpoint to compare with, so a
      log that was rewritten as a whole would not be noticed.
      """.flowing)

  @OptionGroup var options: LogOptions

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      let audit = try options.audit()
      let isOurs = audit.entries.first.map { (try? AuditLeaf.sequence($0)) != nil } ?? false
      if isOurs { try checkLeaves(audit.entries) }
      let outline = outline(audit, isOurs)
      try Output.standard(format == .json ? outline.json + "\n" : outline.lines)
      return audit.pinnedSize == nil ? .unpinned : .approve
    }
  }

  private func checkLeaves(_ entries: [[UInt8]]) throws(Failure) {
    for (index, entry) in entries.enumerated() {
      do throws(AuditLeaf.Fault) {
        try AuditLeaf.check(entry, at: UInt64(index))
      } catch {
        throw Failure(
          code: .findings, message: "\(options.log): entry \(index) \(error.text)")
      }
    }
  }

  private func outline(_ audit: LogAudit, _ isOurs: Bool) -> Outline {
    .members([
      .init("log", .text(audit.checkpoint.origin.visible)),
      .init("size", .number(audit.checkpoint.size)),
      .init("root", .text(audit.checkpoint.root.base64)),
      .init("signed", .list(audit.signers.map { .text($0.identity.name.visible) })),
      .init("leaves", .text(isOurs ? "canonical, in order" : "of another application")),
      .init(
        "pinned",
        audit.pinnedSize.map { .text("grew out of the \($0) entries of the kept checkpoint") }
          ?? .text("unpinned: no kept checkpoint was given")),
    ])
  }
}
