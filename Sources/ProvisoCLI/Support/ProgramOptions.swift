import ArgumentParser
import Proviso
import ProvisoFiles
import ProvisoMachine

/// Where the rules come from: policy files, or a program compiled from them.
struct ProgramOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files, or folders with .policy files below them.", valueName: "path"))
  var policies: [String] = []

  @Option(help: ArgumentHelp("A program file instead of policies.", valueName: "file"))
  var program: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Grants beside the set: .policy files, or with --program one compiled overlay.",
      valueName: "path"))
  var grants: [String] = []

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
  }

  /// The engine that decides by these rules.
  func engine() throws(Failure) -> Engine {
    let (base, overlay) = try programs()
    do throws(MachineFault) {
      return try Engine(base, overlay: overlay)
    } catch {
      throw .unusable("\(program ?? policies.joined(separator: " ")): \(error.text)")
    }
  }

  /// The set, and the grants beside it.
  func programs() throws(Failure) -> (base: ProgramMemory, overlay: ProgramMemory?) {
    try Self.programs(policies: policies, program: program, grants: grants)
  }

  static func programs(
    policies: [String], program: String?, grants: [String]
  ) throws(Failure) -> (base: ProgramMemory, overlay: ProgramMemory?) {
    let bytes = if let program { try Files.read(program) } else { try Loading.program(of: policies) }
    let base = try Loading.verified(bytes, name: program ?? policies.joined(separator: " "))
    guard let first = grants.first else { return (base, nil) }
    let overlay =
      program != nil ? try Files.read(first) : try Loading.overlay(of: grants, beside: policies)
    return (base, try Loading.verified(overlay, name: grants.joined(separator: " ")))
  }
}
