import ProvisoLanguage
import ProvisoReport
package import ProvisoText

/// A `*.test.yaml` file: cases for the policy set beside it.
package struct TestFile: Sendable {
  package let source: SourceFile
  /// Paths of the set, relative to the file; none: the folder of the file.
  package var policies: [Located<String>] = []
  /// Paths of grants beside the set.
  package var grants: [Located<String>] = []
  /// In the order of the file; tables and groups are spread out.
  package var cases: [TestCase] = []
  /// Mutants that no test can kill, and why.
  package var mutants: [ExplainedMutant] = []

  package init(source: SourceFile) { self.source = source }
}

/// A value and where it is written.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// One action and what must become of it.
package struct TestCase: Sendable {
  /// The names of its groups and its own, joined by ` › `.
  package let name: String
  package let place: Place
  /// The request, `now` as its time.
  let request: Outline
  /// The same as JSON.
  let bytes: [UInt8]
  /// The type of the action, as the file says it.
  package let type: String
  /// Facts that the action is taken to declare.
  let assumed: [Scale: UInt8]
  package let expectation: Expectation
  /// Why it is not run.
  package let skip: String?

  init(
    name: String, place: Place, request: Outline, type: String, assumed: [Scale: UInt8],
    expectation: Expectation, skip: String?
  ) {
    self.name = name
    self.place = place
    self.request = request
    bytes = Array(request.json.utf8)
    self.type = type
    self.assumed = assumed
    self.expectation = expectation
    self.skip = skip
  }

  /// The same case with another request.
  func with(_ request: Outline) -> TestCase {
    TestCase(
      name: name, place: place, request: request, type: type, assumed: assumed,
      expectation: expectation, skip: skip)
  }

  /// The same case for an action of another name.
  func renamed(_ type: String) -> TestCase {
    with(request.setting("type", to: .text(type)))
  }
}

/// A change to the policies that makes no difference, as an author explains it.
package struct ExplainedMutant: Sendable {
  package let rule: Located<String>
  /// The change as the list of survivors words it.
  package let change: String
  package let why: String
}

/// Gives what a test file refers to; the door reads the files.
package struct TestSources: Sendable {
  package enum Which: Sendable {
    /// Counts from one.
    case line(Int)
    case identifier(String)
  }

  /// Why something could not be had.
  package struct Problem: Error, Sendable {
    package let message: String

    package init(_ message: String) { self.message = message }
  }

  /// A request of a recording: its path relative to the test file, and the name of that file.
  package let recorded: @Sendable (String, Which, String) -> Result<[UInt8], Problem>

  package init(recorded: @escaping @Sendable (String, Which, String) -> Result<[UInt8], Problem>) {
    self.recorded = recorded
  }
}
