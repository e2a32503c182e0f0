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
      """)

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

/// `proviso audit show LOG`
struct AuditShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the entries of a verified log, a line each.")

  @OptionGroup var options: LogOptions

  @Option(help: "The first entry to print.")
  var from: UInt64 = 0

  @Option(help: "How many entries to print.")
  var count: UInt64 = .max

  func run() throws {
    try running { () throws(Failure) in
      let entries = try options.audit().entries
      for (index, entry) in entries.enumerated() {
        let index = UInt64(index)
        guard index >= from, index - from < count else { continue }
        try Output.standard("\(index)\t\(String(decoding: entry, as: UTF8.self).visible)\n")
      }
      return .approve
    }
  }
}

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
          "\(options.log) has \(audit.tree.size) entries; the last is \(Int64(audit.tree.size) - 1)"
        )
      }
      try Files.write(receipt.bytes, to: output)
      return .approve
    }
  }
}

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
