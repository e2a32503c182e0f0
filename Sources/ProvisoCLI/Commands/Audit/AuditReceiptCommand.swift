import ArgumentParser
import ProvisoFiles
import ProvisoJSON
import ProvisoLog

/// `proviso audit receipt REQUEST`
struct AuditReceiptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt",
    abstract: "Write the receipt of a request's approval, which verifies without the log.",
    discussion: """
      Writes NAME.tlog-proof and the entry that it proves, NAME.json. Check them
      anywhere with `proviso audit check NAME.tlog-proof --leaf NAME.json`.
      Exit codes: 0 written; 1 the log is not as it should be; 66 the log holds no
      approval of it.

        proviso audit receipt log --of req_4711 --key "$LOG" -o approval
        proviso audit receipt --store queue/store.sqlite --of req_4711 --key "$LOG" -o approval
      """.flowing)

  @OptionGroup var options: LogOptions

  @Option(name: .customLong("of"), help: ArgumentHelp("The request.", valueName: "request"))
  var request: String

  @Option(name: .shortAndLong, help: "The name of both files.", completion: .file())
  var output: String

  func run() throws {
    try running { () throws(Failure) in
      let audit = try options.audit()
      let found = audit.entries.lastIndex { isApproval($0) }
      guard let found, let receipt = audit.receipt(of: UInt64(found)) else {
        throw Failure(
          code: .noInput, message: "\(options.name) holds no approval of \(request.visibleLines)")
      }
      try Files.write(audit.entries[found], to: output + ".json")
      try Files.write(receipt.bytes, to: output + ".tlog-proof")
      return .approve
    }
  }

  /// The entry by which people, or the policy alone, said yes.
  private func isApproval(_ entry: [UInt8]) -> Bool {
    guard let leaf = JSONTree.read(entry), let id = leaf["request"]?.text,
      id.utf8.elementsEqual(request.utf8), let state = leaf["to"]?.text
    else { return false }
    return ["approved", "approved_modified"].contains(state) && leaf["from"]?.text == "pending"
  }
}
