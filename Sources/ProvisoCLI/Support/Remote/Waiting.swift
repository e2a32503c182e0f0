import Dispatch
import Synchronization

/// Lets a command, which does one thing after another, wait for what does not.
enum Waiting {
  static func result<Value: Sendable>(
    of body: @escaping @Sendable () async throws -> Value
  ) -> Result<Value, any Error> {
    let done = DispatchSemaphore(value: 0)
    let box = Box<Value>()
    Task.detached {
      let result: Result<Value, any Error>
      do {
        result = .success(try await body())
      } catch {
        result = .failure(error)
      }
      box.result.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    return box.result.withLock { $0 } ?? .failure(CancellationError())
  }

  private final class Box<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, any Error>?>(nil)
  }
}
