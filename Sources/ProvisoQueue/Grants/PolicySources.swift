import Proviso
import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram
import ProvisoText

/// The policy set that a program was compiled from, read again from the sources that it carries.
/// No digest covers these: the set is believed only because compiling it gives the same digest.
struct PolicySources {
  let set: PolicySet
  let policy: CheckedPolicy
  let program: ProgramMemory

  init(of program: ProgramMemory) throws(Refusal) {
    var files: [SourceFile] = []
    if let debug = DebugSection(program.program) {
      for number in 0..<UInt32(debug.fileCount) {
        guard let name = debug.name(ofFile: number), let source = debug.source(ofFile: number)
        else { continue }
        files.append(
          SourceFile(name: String(decoding: name, as: UTF8.self), bytes: Array(source)))
      }
    }
    guard !files.isEmpty else { throw Self.unreadable("it carries no sources") }
    set = PolicySet(files)
    guard let policy = set.policy, let bytes = set.compiled(epoch: program.program.epoch).bytes
    else {
      throw Self.unreadable(set.findings.first?.message ?? "its sources are no policy set")
    }
    guard let again = try? ProgramMemory(bytes), again.digest == program.digest else {
      throw Self.unreadable("its sources are not what it was compiled from")
    }
    self.policy = policy
    self.program = program
  }

  private static func unreadable(_ why: String) -> Refusal {
    Refusal(.invalidGrant, "the program cannot take grants: \(why)")
  }
}
