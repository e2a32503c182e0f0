import ArgumentParser
import ProvisoFiles

/// What a program must fulfil before anything is decided by it.
struct DemandOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Demand that one of these keys signed the program (FILE.note), as `proviso key` prints it.",
      valueName: "key"))
  var signedBy: [String] = []

  @Option(help: ArgumentHelp("The set that the signature must be for.", valueName: "name"))
  var set: String?

  @Option(help: ArgumentHelp("Refuse a program of a lower epoch.", valueName: "number"))
  var leastEpoch: UInt64 = 0

  @Option(help: ArgumentHelp("Refuse grants of a lower epoch.", valueName: "number"))
  var leastGrantsEpoch: UInt64 = 0

  var isGiven: Bool {
    !signedBy.isEmpty || set != nil || leastEpoch > 0 || leastGrantsEpoch > 0
  }

  func ofProgram() throws(Failure) -> ProgramDemands {
    try ProgramDemands(keys: signedBy, set: set, leastEpoch: leastEpoch)
  }

  /// Grants are signed by the same keys, for the same set.
  func ofGrants() throws(Failure) -> ProgramDemands {
    try ProgramDemands(keys: signedBy, set: set, leastEpoch: leastGrantsEpoch)
  }
}
