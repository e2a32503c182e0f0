import ProvisoQueue
import Synchronization

/// Takes a refusal out of the transaction in which it was made.
final class Refusals: Sendable {
  private let held = Mutex<Refusal?>(nil)

  var last: Refusal? {
    get { held.withLock { $0 } }
    set { held.withLock { $0 = newValue } }
  }
}
