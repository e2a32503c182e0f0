import ProvisoJSON
package import ProvisoLanguage
package import ProvisoMachine

extension Tracer {
  /// The smallest change of a single attribute for each other decision that one can lead to, in
  /// the order of verdicts. Each was found by deciding the changed request.
  package mutating func alternatives(
    to trace: Trace, _ bytes: [UInt8], _ options: Machine.Options
  ) -> [Alternative] {
    guard trace.isValid, let verdict = trace.verdict, var request = JSONTree.read(bytes) else {
      return []
    }
    if options.isRecording, let wrapped = request["action"], case .object = wrapped {
      request = wrapped
    }
    var search = AlternativeSearch(request: request, verdict: verdict)
    search.search(Hints(trace)) { changed in self.verdict(changed.bytes, options) }
    return AlternativeSearch.verdicts.compactMap { search.found[$0] }
  }
}

extension Trace {
  /// What was decided; nil if the request was malformed.
  package var verdict: Verdict? {
    switch exit {
    case .approve: .approve
    case .route: .route
    case .deny: .deny
    case .usage, .malformed, .missingFile, .internalError, .unusableProgram: nil
    }
  }
}
