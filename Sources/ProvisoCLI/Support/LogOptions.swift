import ArgumentParser
import ProvisoFiles
import ProvisoLog
import ProvisoText

/// The keys that an auditor trusts.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .customLong("key"),
    help: ArgumentHelp(
      "A key of the log, or of a witness: name+number+base64; may be given again.",
      valueName: "key"))
  var texts: [String]

  func keys() throws(Failure) -> [VerifierKey] {
    var keys: [VerifierKey] = []
    for text in texts {
      guard let key = VerifierKey(text) else {
        throw .usage("\(text.visible) is no key; it looks like name+12345678+Aa…")
      }
      keys.append(key)
    }
    return keys
  }
}

/// A log, wherever it is, verified.
struct LogOptions: ParsableArguments {
  @Argument(
    help: "The folder of a published log, or the address of a server.", completion: .directory)
  var log: String?

  @Option(
    help: ArgumentHelp(
      "The file of a server's store instead; it is only read.", valueName: "file"),
    completion: .file())
  var store: String?

  @OptionGroup var trusted: KeyOptions

  @Option(help: ArgumentHelp("A checkpoint that was kept elsewhere.", valueName: "file"))
  var pinned: String?

  @OptionGroup var account: AccountOptions

  /// What it is called in messages.
  var name: String { (store ?? log ?? "the log").visible }

  func audit() throws(Failure) -> LogAudit { try audited { _, audit throws(Failure) in audit } }

  /// Verifies the log and goes on with it while its source is open.
  func audited<Value>(
    _ body: (LogSource, LogAudit) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let keys = try trusted.keys()
    let kept: [UInt8]? =
      if let pinned { try Files.read(pinned, limit: SignedNote.mostBytes) } else { nil }
    return try withSource { source throws(Failure) in
      let audit: LogAudit
      do throws(LogAudit.Fault) {
        audit = try LogAudit(source.tiles, note: source.checkpoint, keys: keys, pinned: kept)
      } catch {
        throw Failure(code: .findings, message: "\(name): \(error.text.visible)")
      }
      return try body(source, audit)
    }
  }

  private func withSource<Value>(
    _ body: (LogSource) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let store {
      guard log == nil else { throw .usage("give either a log or --store FILE") }
      return try body(try LogSource(store: store))
    }
    guard let log else { throw .usage("which log? Give its folder, or --store FILE") }
    if log.hasPrefix("http://") || log.hasPrefix("https://") {
      return try account.signedIn(at: log) { client throws(Failure) in
        try body(try LogSource(client))
      }
    }
    return try body(try LogSource(folder: log))
  }
}
