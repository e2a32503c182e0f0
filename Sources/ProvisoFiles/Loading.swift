package import Proviso
import ProvisoLog
import ProvisoMachine
import ProvisoProgram
package import ProvisoText

/// A policy set or an overlay, read from disk and checked.
package struct LoadedSet {
  package let files: [SourceFile]
  package let findings: [Diagnostic]
  package let isUsable: Bool

  /// `12 files, 0 errors, 1 warning`
  package var summary: String {
    func counted(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    return [counted(files.count, "file"), counted(errors, "error"), counted(warnings, "warning")]
      .joined(separator: ", ")
  }
}

/// From paths to sets, programs and engines.
package enum Loading {
  package static func set(_ paths: [String]) throws(Failure) -> LoadedSet {
    let set = PolicySet(try PolicyPaths.load(paths), data: DataFiles.source)
    let (bytes, findings) = set.compiled()
    return LoadedSet(files: set.files, findings: findings, isUsable: bytes != nil)
  }

  package static func overlay(_ paths: [String], beside set: [String]) throws(Failure) -> LoadedSet {
    let overlay = try read(paths, beside: set)
    let (bytes, findings) = overlay.compiled()
    return LoadedSet(files: overlay.files, findings: findings, isUsable: bytes != nil)
  }

  package static func program(of paths: [String], epoch: UInt64 = 0) throws(Failure) -> [UInt8] {
    let set = PolicySet(try PolicyPaths.load(paths), data: DataFiles.source)
    let (bytes, findings) = set.compiled(epoch: epoch)
    return try usable(bytes, findings, set.files)
  }

  package static func overlay(
    of paths: [String], beside set: [String], epoch: UInt64 = 0
  ) throws(Failure) -> [UInt8] {
    let overlay = try read(paths, beside: set)
    let (bytes, findings) = overlay.compiled(epoch: epoch)
    return try usable(bytes, findings, overlay.files)
  }

  package static func engine(
    _ program: [UInt8], overlay: [UInt8]?, name: String, overlayName: String?
  ) throws(Failure) -> Engine {
    let base = try verified(program, name: name)
    let grants: ProgramMemory? =
      if let overlay { try verified(overlay, name: overlayName ?? "grants") } else { nil }
    return try engine(base, grants, name: name)
  }

  private static func engine(
    _ base: ProgramMemory, _ grants: ProgramMemory?, name: String
  ) throws(Failure) -> Engine {
    do throws(MachineFault) {
      return try Engine(base, overlay: grants)
    } catch {
      throw .unusable("\(name): \(error.text)")
    }
  }

  /// The engine of program files, which must be as demanded.
  package static func engine(
    _ path: String, overlay: String?, _ demands: ProgramDemands, _ ofOverlay: ProgramDemands
  ) throws(Failure) -> Engine {
    let base = try demanded(path, demands)
    let grants: ProgramMemory? = if let overlay { try demanded(overlay, ofOverlay) } else { nil }
    return try engine(base, grants, name: path)
  }

  /// A program file that is as demanded.
  package static func demanded(
    _ path: String, _ demands: ProgramDemands
  ) throws(Failure) -> ProgramMemory {
    let memory = try verified(try Files.read(path), name: path)
    try demands.check(memory.program, name: path) { () throws(Failure) in
      try Files.read(ProgramNote.path(of: path), limit: SignedNote.mostBytes)
    }
    return memory
  }

  package static func verified(_ bytes: [UInt8], name: String) throws(Failure) -> ProgramMemory {
    do throws(ProgramFault) {
      return try ProgramMemory(bytes)
    } catch {
      throw .unusable("\(name): \(error.kind.text), at byte \(error.offset)")
    }
  }

  /// What a set, and perhaps grants beside it, say to people.
  package static func reference(
    of paths: [String], grants: [String]
  ) throws(Failure) -> PolicyReference {
    let set = PolicySet(try PolicyPaths.load(paths), data: DataFiles.source)
    let overlay: Overlay? =
      grants.isEmpty
      ? nil : Overlay(try PolicyPaths.load(grants), beside: set, data: DataFiles.source)
    if let reference = PolicyReference(of: set, grants: overlay) { return reference }
    let findings = set.findings + (overlay?.findings ?? [])
    throw .unusable(
      "the policy set cannot be used\n\n"
        + Findings.text(of: findings, in: overlay?.files ?? set.files, descriptor: 2))
  }

  private static func read(
    _ paths: [String], beside set: [String]
  ) throws(Failure) -> Overlay {
    let base = PolicySet(try PolicyPaths.load(set), data: DataFiles.source)
    if base.policy == nil { _ = try usable(nil, base.findings, base.files) }
    return Overlay(try PolicyPaths.load(paths), beside: base, data: DataFiles.source)
  }

  /// The bytes, or the findings as the reason why there are none. Warnings go to standard error.
  private static func usable(
    _ bytes: [UInt8]?, _ findings: [Diagnostic], _ files: [SourceFile]
  ) throws(Failure) -> [UInt8] {
    let text = Findings.text(of: findings, in: files, descriptor: 2)
    guard let bytes else {
      throw .unusable("the policy set cannot be used\n\n\(text)")
    }
    if !text.isEmpty { Output.error(text) }
    return bytes
  }
}

/// Findings as people read them.
package enum Findings {
  /// All of them, drawn for a descriptor that may be a terminal; each ends with an empty line.
  package static func text(
    of findings: [Diagnostic], in files: [SourceFile], descriptor: Int32
  ) -> String {
    let style: Style = Output.hasColours(descriptor) ? .coloured : .plain
    return findings.map { $0.rendered(in: files, style: style) + "\n\n" }.joined()
  }
}
