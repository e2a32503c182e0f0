import Proviso
import ProvisoChecker
import ProvisoLanguage
import ProvisoText
import Testing

@testable import ProvisoConformance

/// Expressions of our own, where no suite says what they mean.
@Suite struct ExpressionTests {
  @Test(arguments: CaseLine.all)
  func expression(_ line: CaseLine) {
    let compiled = BareExpression(line.expression)
    switch line.wanted {
    case .truth:
      #expect(compiled.findings.map(\.message) == [])
      #expect(Outcome(of: compiled) == .value(.bool(true)))
    case .error:
      #expect(Outcome(of: compiled).isError, "\(Outcome(of: compiled))")
    case .type(let wanted):
      #expect(compiled.findings.map(\.message) == [])
      #expect(compiled.type.written == wanted)
    }
  }

  /// What is true for the checker's types is true without them.
  @Test(arguments: CaseLine.all)
  func unchecked(_ line: CaseLine) {
    guard case .truth = line.wanted else { return }
    let compiled = BareExpression(
      line.expression, environment: BareEnvironment(isChecked: false))
    #expect(Outcome(of: compiled) == .value(.bool(true)))
  }
}

/// What comes of an expression.
enum Outcome: Equatable {
  case refused
  case fault(Fault)
  case value(TypedValue)

  init(of compiled: BareExpression) {
    guard compiled.isUsable else {
      self = .refused
      return
    }
    do throws(Fault) {
      self = .value(TypedValue(try compiled.evaluate()))
    } catch {
      self = .fault(error)
    }
  }

  var isError: Bool {
    switch self {
    case .refused, .fault: true
    case .value: false
    }
  }
}
