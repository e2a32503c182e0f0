import Dispatch
import ProvisoFiles
import Synchronization

/// Asynchronous work of a command that waits for it.
enum Blocking {
  static func run(
    _ work: @escaping @Sendable () async throws -> ExitStatus
  ) throws(Failure) -> ExitStatus {
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    Task {
      do {
        outcome.set(.success(try await work()))
      } catch let failure as Failure {
        outcome.set(.failure(failure))
      } catch {
        outcome.set(.failure(Failure(code: .internalError, message: "\(error)")))
      }
      done.signal()
    }
    done.wait()
    return try outcome.take().get()
  }

  private final class Outcome: Sendable {
    private let held = Mutex<Result<ExitStatus, Failure>?>(nil)

    func set(_ result: Result<ExitStatus, Failure>) { held.withLock { $0 = result } }

    func take() -> Result<ExitStatus, Failure> {
      held.withLock { $0 } ?? .failure(Failure(code: .internalError, message: "nothing was done"))
    }
  }
}
