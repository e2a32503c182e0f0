package import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram
package import ProvisoText

/// Turns what was checked into program files. The same input gives the same bytes everywhere.
package enum Compiler {
  /// A file, or what kept it from being made.
  package struct Output: Sendable {
    package let bytes: [UInt8]?
    package let diagnostics: [Diagnostic]
    /// The number of the chunk that gives the value of each probe; nil for one that needs more
    /// room than a chunk may have.
    package var probes: [UInt32?] = []
  }

  /// The program of a policy set, and after it a chunk for each of `probes`: subterms of
  /// conditions and facts that hold no local of what is around them. A probe may run only where
  /// its rule matches the request, or its action is the one of the request, because arguments
  /// share slots. Probes change the digest, so that programs that decide have none.
  package static func compile(
    _ policy: CheckedPolicy, epoch: UInt64 = 0, probes: [Term] = []
  ) -> Output {
    var assembly = Assembly(policy, kind: .policy)
    return assembly.finish(epoch: epoch, probes: probes)
  }

  /// The program of grants beside a policy set. `files` are those of the grants.
  package static func compile(
    overlay grants: [CheckedRule], files: [SourceFile], against policy: CheckedPolicy,
    epoch: UInt64 = 0, probes: [Term] = []
  ) -> Output {
    var overlay = policy
    overlay.files = files
    overlay.rules = []
    overlay.invariants = []
    overlay.grants = grants
    var assembly = Assembly(overlay, kind: .overlay)
    return assembly.finish(epoch: epoch, probes: probes)
  }

  /// The program of one expression of the bare language.
  package static func compile(expression: Term, in file: SourceFile) -> Output {
    let variables = Set(expression.variables).sorted()
    var lowering = Lowering(
      kind: .expression, files: [file], slots: SlotLayout(), variables: variables)
    let chunk = lowering.chunk(value: expression)
    let setup = SetupRecord(expression: chunk, variables: lowering.writer.list(variables))
    return lowering.finish(setup, epoch: 0, at: expression.place)
  }
}
