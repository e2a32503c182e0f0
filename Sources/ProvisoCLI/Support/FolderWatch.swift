import Glibc
import ProvisoFiles

/// Waits until something changes in folders, through inotify.
struct FolderWatch: ~Copyable {
  private let descriptor: Int32

  init(_ folders: [String]) throws(Failure) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .unreadable("inotify", errno) }
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_CREATE)
    for folder in Set(folders).sorted() {
      guard inotify_add_watch(descriptor, folder, events) >= 0 else {
        let number = errno
        close(descriptor)
        throw .unreadable(folder, number)
      }
    }
  }

  deinit { close(descriptor) }

  /// Returns when something has changed, and nothing more for a tenth of a second: an editor
  /// writes in several steps.
  func wait() {
    var timeout: Int32 = -1
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, timeout) > 0 {
      var events = [UInt8](repeating: 0, count: 4096)
      _ = read(descriptor, &events, events.count)
      timeout = 100
    }
  }
}
