import ArgumentParser
import ProvisoFiles
import ProvisoLog

/// `proviso audit prove LOG INDEX -o FILE`
struct AuditProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Write the receipt of one entry, which verifies without the log.")

  @OptionGroup var options: LogOptions

  @Argument(help: "The number of the entry, from 0.")
  var index: UInt64

  @Option(name: .shortAndLong, help: "The receipt, best named .tlog-proof.", completion: .file())
  var output: String

  func run() throws {
    try running { () throws(Failure) in
      let audit = try options.audit()
      guard let receipt = audit.receipt(of: index) else {
        throw .usage(
          "\(options.name) has \(audit.tree.size) entries; the last is \(Int64(audit.tree.size) - 1)"
        )
      }
      try Files.write(receipt.bytes, to: output)
      return .approve
    }
  }
}
