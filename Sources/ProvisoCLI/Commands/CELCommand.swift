import ArgumentParser
import Proviso
import ProvisoChecker
import ProvisoFiles
import ProvisoLanguage
import ProvisoText

/// `proviso cel EXPR`
struct CELCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cel",
    abstract: "Evaluate an expression of plain CEL.",
    discussion: """
      The bare language: no facts, no words of policies. The value is written as
      JSON. Exit codes: 0 a value; 1 an error value, which standard error names;
      78 the expression is wrong.

        proviso cel '[1, 2, 3].map(n, n * n).sum()'
        proviso cel 'user.startsWith("a")' --bindings '{"user": "ana"}'
      """.flowing)

  @Argument(help: "The expression.")
  var expression: String

  @Option(
    help: ArgumentHelp("An object whose members are the values of names.", valueName: "json"))
  var bindings = "{}"

  func run() throws {
    try running { () throws(Failure) in
      let values = try Bindings.read(bindings)
      let environment = BareEnvironment(
        variables: values.mapValues { _ in .dyn })
      let compiled = BareExpression(expression, environment: environment)
      guard compiled.isUsable else {
        throw .unusable(
          "the expression cannot be used\n\n"
            + Findings.text(of: compiled.findings, in: [compiled.file], descriptor: 2))
      }
      let value: BareValue
      do throws(Fault) {
        value = try compiled.evaluate(values)
      } catch {
        throw Failure(code: .findings, message: "error value: \(error.text)")
      }
      try Output.standard(BareJSON.text(of: value) + [UInt8(ascii: "\n")])
      return .approve
    }
  }
}
