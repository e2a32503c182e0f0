import ArgumentParser
import ProvisoFiles
import ProvisoLog
import ProvisoText

/// `proviso audit check RECEIPT --leaf FILE`
struct AuditCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a receipt: that an entry stands in a log.",
    discussion: """
      Exit code 0: the receipt proves it; 1: it does not, and why.
      """)

  @Argument(help: "The receipt.", completion: .file(extensions: ["tlog-proof"]))
  var receipt: String

  @Option(help: ArgumentHelp("The bytes of the entry.", valueName: "file"))
  var leaf: String

  @Option(help: "The name of the log.")
  var origin: String

  @OptionGroup var trusted: KeyOptions

  func run() throws {
    try running { () throws(Failure) in
      let bytes = try Files.read(receipt, limit: SignedNote.mostBytes)
      let entry = try Files.read(leaf, limit: EntryBundle.mostBytes)
      let keys = try trusted.keys()
      do throws(Receipt.Fault) {
        let checkpoint = try Receipt(bytes).verified(.leaf(entry), origin: origin, by: keys)
        try? Output.standard(
          "proved: the entry stands in \(checkpoint.origin.visible) of \(checkpoint.size) entries\n"
        )
        return .approve
      } catch {
        throw Failure(code: .findings, message: "\(receipt): \(error.text.visible)")
      }
    }
  }
}
