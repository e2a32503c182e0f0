import Foundation

/// Held by the one process that has a store open; the system lets go of it when that ends.
final class StoreLock: Sendable {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault("open \(path)") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let fault = FileFault("lock \(path)")
      close(descriptor)
      throw isHeld ? OpeningFault.inUse(path) : fault
    }
  }

  deinit { close(descriptor) }
}
