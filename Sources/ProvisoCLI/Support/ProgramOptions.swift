import ArgumentParser
import Proviso
import ProvisoFiles

/// Where the rules come from: policy files, or a program compiled from them.
struct ProgramOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files, or folders with .policy files below them.", valueName: "path"),
    completion: .policies)
  var policies: [String] = []

  @Option(
    help: ArgumentHelp("A program file instead of policies.", valueName: "file"),
    completion: .program)
  var program: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Grants beside the set: .policy files, or with --program one compiled overlay.",
      valueName: "path"),
    completion: .policiesOrProgram)
  var grants: [String] = []

  @OptionGroup var demands: DemandOptions

  /// Lists of paths take all that follows them: a request that stands last is taken out again.
  mutating func takeRequest() -> String? {
    if let last = grants.last, Self.isRequest(last) { return grants.removeLast() }
    if let last = policies.last, Self.isRequest(last) { return policies.removeLast() }
    return nil
  }

  static func isRequest(_ path: String) -> Bool {
    path == "-" || [".json", ".jsonl", ".yaml", ".yml"].contains { path.hasSuffix($0) }
  }

  func validate() throws {
    guard policies.isEmpty != (program == nil) else {
      throw ValidationError("give either --policies PATH… or --program FILE")
    }
    if program != nil, grants.count > 1 {
      throw ValidationError("with --program, --grants takes one compiled overlay")
    }
    if program == nil, demands.isGiven {
      throw ValidationError("--signed-by, --set and --least-epoch are for --program FILE")
    }
  }

  /// The engine that decides by these rules.
  func engine() throws(Failure) -> Engine {
    if let program {
      return try Loading.engine(
        program, overlay: grants.first, demands.ofProgram(), demands.ofGrants())
    }
    let base = try Loading.program(of: policies)
    let overlay: [UInt8]? =
      grants.isEmpty ? nil : try Loading.overlay(of: grants, beside: policies)
    return try Loading.engine(
      base, overlay: overlay, name: policies.joined(separator: " "),
      overlayName: grants.joined(separator: " "))
  }
}
