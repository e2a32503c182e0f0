import Glibc

/// Why a command could not do its work: a message for standard error, and an exit code that is
/// never 0 (language reference, section 8).
package struct Failure: Error {
  package let code: ExitStatus
  package let message: String

  package init(code: ExitStatus, message: String) {
    self.code = code
    self.message = message
  }

  package static func noFile(_ path: String, _ number: Int32) -> Failure {
    Failure(code: .noInput, message: "cannot open \(path): \(reason(number))")
  }

  package static func unreadable(_ path: String, _ number: Int32) -> Failure {
    Failure(code: .noInput, message: "cannot read \(path): \(reason(number))")
  }

  package static func tooLarge(_ path: String, _ limit: Int) -> Failure {
    Failure(code: .malformed, message: "\(path) is larger than \(limit) bytes")
  }

  package static func tooDeep(_ path: String) -> Failure {
    Failure(code: .noInput, message: "\(path) lies more than 32 folders deep; is there a loop?")
  }

  package static func noPolicies(_ paths: [String]) -> Failure {
    Failure(
      code: .noInput, message: "no .policy file under \(paths.joined(separator: ", "))")
  }

  package static func unwritable(_ path: String, _ number: Int32) -> Failure {
    Failure(code: .internalError, message: "cannot write \(path): \(reason(number))")
  }

  package static func unusable(_ message: String) -> Failure {
    Failure(code: .unusable, message: message)
  }

  package static func usage(_ message: String) -> Failure {
    Failure(code: .usage, message: message)
  }

  package static func malformed(_ message: String) -> Failure {
    Failure(code: .malformed, message: message)
  }

  package static func unavailable(_ message: String) -> Failure {
    Failure(code: .unavailable, message: message)
  }

  package static func notAllowed(_ message: String) -> Failure {
    Failure(code: .notAllowed, message: message)
  }

  private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}

/// What a command's end says to its caller. Anything but 0 means "do not run it".
package enum ExitStatus: Int32 {
  case approve = 0
  case findings = 1
  /// What was asked for cannot be done, such as tests of a set that cannot be compiled.
  case impossible = 2
  /// Of `audit verify`: nothing is wrong, but nothing was kept elsewhere to compare with.
  case unpinned = 3
  case route = 10
  case deny = 20
  case usage = 64
  case malformed = 65
  case noInput = 66
  /// A server that cannot be reached, or cannot answer now.
  case unavailable = 69
  case internalError = 70
  /// Who asks may not do it.
  case notAllowed = 77
  case unusable = 78
}
