import Foundation

/// Starts threads that block: they read and write files, which no task may.
enum StoreThread {
  static func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.name = name
    thread.stackSize = 16 << 20
    thread.start()
  }
}
