import Proviso
import ProvisoFiles
import ProvisoLanguage
import ProvisoMachine
import ProvisoText

/// From paths to a trace.
enum Tracing {
  static func tracer(_ paths: [String], grants: [String]) throws(Failure) -> Tracer {
    let set = PolicySet(try PolicyPaths.load(paths), data: DataFiles.source)
    var overlay: Overlay?
    if !grants.isEmpty, set.policy != nil {
      overlay = Overlay(try PolicyPaths.load(grants), beside: set, data: DataFiles.source)
    }
    do throws(Tracer.Problem) {
      return try Tracer(set, overlay: overlay)
    } catch {
      switch error {
      case .findings(let findings):
        let text = Findings.text(of: findings, in: overlay?.files ?? set.files, descriptor: 2)
        throw .unusable("the policy set cannot be used\n\n\(text)")
      case .program(let problem): throw .unusable(problem)
      }
    }
  }

  /// A name that no rule has is a mistake, not an empty trace.
  static func require(_ names: [String], of tracer: borrowing Tracer) throws(Failure) {
    for name in names where !tracer.rules.contains(where: { $0.name == Text(name) }) {
      throw .usage("--rule \(name): the set has no rule of this name")
    }
  }

  /// The bytes of one action, or of one of a recording.
  static func action(_ path: String, number: Int?) throws(Failure) -> [UInt8] {
    guard let number else { return try Files.read(path, limit: Limits.requestBytes + 1) }
    var recording = try Recording(path: path)
    var passed = 0
    while let bytes = try recording.next() {
      passed += 1
      if passed == number { return bytes }
    }
    throw .usage("--line \(number): \(path) has \(passed) action\(passed == 1 ? "" : "s")")
  }

  static func report(
    _ tracer: inout Tracer, _ bytes: [UInt8], _ options: Machine.Options, only: Set<String>,
    _ path: String
  ) throws(Failure) -> TraceReport {
    do throws(RequestError) {
      let trace = try tracer.trace(bytes, options)
      let alternatives = tracer.alternatives(to: trace, bytes, options)
      let moments = tracer.moments(to: trace, bytes, options)
      return TraceReport(trace, alternatives, moments: moments, files: tracer.files, only: only)
    } catch {
      var json: [UInt8] = []
      bytes.withUnsafeBytes { error.writeJSON($0, into: &json) }
      throw .malformed(DecisionText.error(json, in: path == "-" ? "standard input" : path))
    }
  }
}
