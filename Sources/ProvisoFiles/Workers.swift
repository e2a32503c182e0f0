import Glibc

/// Threads of the system that do the same work side by side.
package enum Workers {
  /// How many processors this process may use.
  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Runs `body` on `count` threads, each with its number, and waits for all. One runs right here,
  /// and all do where the system gives no threads.
  package static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for number in 1..<max(1, count) {
      var thread = pthread_t()
      let work = Unmanaged.passRetained(Work { body(number) })
      let failed = pthread_create(&thread, nil, entry, work.toOpaque())
      if failed == 0 {
        threads.append(thread)
      } else {
        work.takeRetainedValue().body()
      }
    }
    body(0)
    for thread in threads { pthread_join(thread, nil) }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    { pointer in
      guard let pointer else { return nil }
      Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
      return nil
    }
}
