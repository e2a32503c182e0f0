package import ProvisoText

/// A trace as people and programs read it.
package struct TraceReport {
  let trace: Trace
  let story: TraceStory
  let files: [SourceFile]

  /// `only`: names of rules; none: all of them.
  package init(
    _ trace: Trace, _ alternatives: [Alternative] = [], moments: [OtherMoment] = [],
    files: [SourceFile], only: Set<String> = []
  ) {
    self.trace = trace
    self.files = files
    story = TraceStory(trace, alternatives, moments, files, only: only)
  }
}
