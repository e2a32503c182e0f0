import Proviso
import ProvisoMachine
package import ProvisoText

extension TestSuite {
  /// The results; of what failed, with the trace of the rules that it is about.
  package func explained(_ results: [CaseResult], style: Style) -> [CaseResult] {
    guard results.contains(where: \.isFailure), var tracer = try? Tracer(set, overlay: overlay)
    else { return results }
    var options = Machine.Options(clock: .recorded)
    options.isRecording = true
    return results.map { result in
      guard result.isFailure, let trace = try? tracer.trace(result.request, options) else {
        return result
      }
      var result = result
      // Where the default decided and nobody else should have, every rule has its word.
      let report = TraceReport(trace, [], files: tracer.files, only: result.rules)
      result.trace = report.text(style).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      if result.trace.last?.isEmpty ?? false { result.trace.removeLast() }
      return result
    }
  }
}
