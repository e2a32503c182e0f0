/// Results in the XML that continuous integration knows from JUnit.
package struct JUnitReport {
  package struct Case {
    package enum Outcome {
      case passed
      case skipped(String)
      /// The first line as message, and all of it.
      case failed(String, details: String)
      /// What kept it from being judged.
      case broken(String, details: String)
    }

    let name: String
    let file: String
    let line: Int?
    let outcome: Outcome

    package init(name: String, file: String, line: Int? = nil, outcome: Outcome) {
      self.name = name
      self.file = file
      self.line = line
      self.outcome = outcome
    }
  }

  package struct Suite {
    let name: String
    let cases: [Case]

    package init(name: String, cases: [Case]) {
      self.name = name
      self.cases = cases
    }
  }

  let suites: [Suite]

  package init(_ suites: [Suite]) { self.suites = suites }

  package var text: String {
    let all = suites.flatMap(\.cases)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="proviso"\(Self.counts(all))>
      \(suites.map(Self.text).joined(separator: "\n"))
      </testsuites>

      """
  }

  private static func text(_ suite: Suite) -> String {
    let head = "  <testsuite name=\"\(suite.name.markup)\"\(counts(suite.cases))>"
    return ([head] + suite.cases.map { text($0, in: suite) } + ["  </testsuite>"])
      .joined(separator: "\n")
  }

  private static func counts(_ cases: [Case]) -> String {
    var (failures, errors, skipped) = (0, 0, 0)
    for one in cases {
      switch one.outcome {
      case .passed: break
      case .skipped: skipped += 1
      case .failed: failures += 1
      case .broken: errors += 1
      }
    }
    return " tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\""
      + " skipped=\"\(skipped)\""
  }

  private static func text(_ one: Case, in suite: Suite) -> String {
    let line = one.line.map { " line=\"\($0)\"" } ?? ""
    let head =
      "    <testcase name=\"\(one.name.markup)\" classname=\"\(suite.name.markup)\""
      + " file=\"\(one.file.markup)\"\(line)"
    switch one.outcome {
    case .passed: return head + "/>"
    case .skipped(let why):
      return head + "><skipped message=\"\(why.markup)\"/></testcase>"
    case .failed(let message, let details):
      return head + ">" + element("failure", message, details) + "</testcase>"
    case .broken(let message, let details):
      return head + ">" + element("error", message, details) + "</testcase>"
    }
  }

  private static func element(_ name: String, _ message: String, _ details: String) -> String {
    let lines = details.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).markup }
    return "<\(name) message=\"\(message.markup)\">\(lines.joined(separator: "\n"))</\(name)>"
  }
}
