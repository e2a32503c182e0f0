import ArgumentParser
import ProvisoFiles
import ProvisoLog

/// `proviso audit checkpoint LOG`
struct AuditCheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Print the newest signed checkpoint, or keep it where the log's owner cannot write.",
    discussion: """
      With --keep, a checkpoint that is kept there already is compared first: the
      log must have grown out of it, else it stays and you are told. So run it
      regularly, on another machine than the server's.
      Exit codes: 0 printed or kept; 1 the log did not grow out of the kept one,
      or is not as it should be; 70 not written.

        proviso audit checkpoint https://review.example --key "$LOG" --as auditor --keep acme.kept
        proviso audit checkpoint --store queue/store.sqlite --key "$LOG"
      """.flowing)

  @OptionGroup var options: LogOptions

  @Option(
    help: ArgumentHelp("Where to keep it; the one before is replaced.", valueName: "file"),
    completion: .file())
  var keep: String?

  func run() throws {
    try running { () throws(Failure) in
      var options = options
      if let keep, Files.size(keep) != nil {
        guard options.pinned == nil else { throw .usage("--keep compares already") }
        options.pinned = keep
      }
      let audit = try options.audit()
      if let keep { try Files.write(audit.note.bytes, to: keep) }
      try Output.standard(audit.note.bytes)
      return .approve
    }
  }
}
