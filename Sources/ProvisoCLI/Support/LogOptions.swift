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

/// A log on disk, verified.
struct LogOptions: ParsableArguments {
  @Argument(help: "The folder of the log.", completion: .directory)
  var log: String

  @OptionGroup var trusted: KeyOptions

  @Option(help: ArgumentHelp("A checkpoint that was kept elsewhere.", valueName: "file"))
  var pinned: String?

  func audit() throws(Failure) -> LogAudit {
    let folder = FolderLog(path: log)
    let note = try folder.checkpoint()
    let keys = try trusted.keys()
    let kept: [UInt8]? =
      if let pinned { try Files.read(pinned, limit: SignedNote.mostBytes) } else { nil }
    do throws(LogAudit.Fault) {
      return try LogAudit(folder.tiles, note: note, keys: keys, pinned: kept)
    } catch {
      throw Failure(code: .findings, message: "\(log): \(error.text.visible)")
    }
  }
}
