import ArgumentParser

/// `proviso audit verify|show|prove|check|export|checkpoint|receipt|redact`
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Verify a published audit log, and prove what stands in it.",
    discussion: """
      A log is a folder with a signed checkpoint and tiles, as it is
      published (C2SP tlog-tiles), the store of a server (--store), or a server.
      Of the first two nobody is asked: all is in the files.
      Exit codes: 0 all is as it should be; 1 something is not, and what stands
      on standard error; 3 see `proviso audit verify`; 66 a missing file.

        proviso audit verify log --key "$LOG" --pinned checkpoint.kept
        proviso audit show log --key "$LOG" --from 100
        proviso audit prove log 17 --key "$LOG" -o approval.tlog-proof
        proviso audit check approval.tlog-proof --leaf leaf.json \\
          --origin acme.example/audit --key "$LOG"
      """.flowing,
    subcommands: [
      AuditVerifyCommand.self, AuditShowCommand.self, AuditProveCommand.self,
      AuditCheckCommand.self, AuditExportCommand.self, AuditCheckpointCommand.self,
      AuditReceiptCommand.self, AuditRedactCommand.self,
    ])
}
