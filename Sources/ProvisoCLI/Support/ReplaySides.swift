import Proviso
import ProvisoFiles

extension ProgramOptions {
  /// What a replay decides by.
  func side() throws(Failure) -> ReplaySide {
    guard let program else { return try Loading.side(policies: policies, grants: grants) }
    return try Loading.side(
      program: program, grants: grants.first, demands.ofProgram(), demands.ofGrants())
  }
}

extension Loading {
  static func side(policies: [String], grants: [String]) throws(Failure) -> ReplaySide {
    let base = try verified(program(of: policies), name: policies.joined(separator: " "))
    guard !grants.isEmpty else { return ReplaySide(base) }
    let overlay = try overlay(of: grants, beside: policies)
    return ReplaySide(
      base, overlay: try verified(overlay, name: grants.joined(separator: " ")))
  }

  static func side(
    program: String, grants: String?, _ demands: ProgramDemands? = nil,
    _ ofGrants: ProgramDemands? = nil
  ) throws(Failure) -> ReplaySide {
    let base = try loaded(program, demands)
    let overlay: ProgramMemory? = if let grants { try loaded(grants, ofGrants) } else { nil }
    return ReplaySide(base, overlay: overlay)
  }

  private static func loaded(
    _ path: String, _ demands: ProgramDemands?
  ) throws(Failure) -> ProgramMemory {
    if let demands { return try demanded(path, demands) }
    return try verified(try Files.read(path), name: path)
  }
}
