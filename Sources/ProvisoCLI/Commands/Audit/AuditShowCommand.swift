import ArgumentParser
import ProvisoFiles
import ProvisoLog
import ProvisoText

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
