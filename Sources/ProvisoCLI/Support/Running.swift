import ArgumentParser
import ProvisoFiles

extension ParsableCommand {
  /// Runs `body`; a failure becomes its message on standard error and its exit code.
  func running(_ body: () throws(Failure) -> ExitStatus) throws {
    let code: ExitStatus
    do {
      code = try body()
    } catch {
      Output.error("proviso: \(error.message)")
      code = error.code
    }
    throw ArgumentParser.ExitCode(code.rawValue)
  }
}
