import ArgumentParser
import ProvisoFiles
import ProvisoLog

/// `proviso audit export LOG --as-format …`
struct AuditExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a verified log as JSON Lines, CSV, or a folder of tiles.",
    discussion: """
      The log is verified first; nothing is written of one that is not as it
      should be. `tiles` writes the published form (C2SP tlog-tiles), which
      `proviso audit verify` and other implementations read. In CSV, cells that a
      spreadsheet would calculate begin with an apostrophe.
      Exit codes: 0 written; 1 the log is not as it should be; 70 not written.

        proviso audit export --store queue/store.sqlite --key "$LOG" > log.jsonl
        proviso audit export log --key "$LOG" --to csv -o log.csv
        proviso audit export --store queue/store.sqlite --key "$LOG" --to tiles -o published
      """.flowing)

  enum Form: String, ExpressibleByArgument, CaseIterable { case jsonl, csv, tiles }

  @OptionGroup var options: LogOptions

  @Option(help: "jsonl, csv or tiles.")
  var to: Form = .jsonl

  @Option(help: "Only entries from this number on; not of tiles.")
  var from: UInt64 = 0

  @Option(
    name: .shortAndLong,
    help: "The file to write, or the folder of tiles; else standard output.", completion: .file())
  var output: String?

  func run() throws {
    try running { () throws(Failure) in
      let audit = try options.audit()
      let entries = audit.entries.dropFirst(Int(clamping: from))
      switch to {
      case .jsonl: try write(entries.flatMap { $0 + [0x0A] })
      case .csv: try write(LeafTable.csv(entries))
      case .tiles: try writeTiles(audit)
      }
      return .approve
    }
  }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    if let output { try Files.write(bytes, to: output) } else { try Output.standard(bytes) }
  }

  private func writeTiles(_ audit: LogAudit) throws(Failure) {
    guard let output else { throw .usage("--to tiles needs a folder: -o FOLDER") }
    guard from == 0 else { throw .usage("tiles are of the whole log; leave --from out") }
    try FolderLog(path: output).write(audit)
  }
}
