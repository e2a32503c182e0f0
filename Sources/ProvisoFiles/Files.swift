import FoundationEssentials
import Glibc

/// Reading and writing files whole, with errors that say which file and why.
package enum Files {
  /// The bytes of a file, or of standard input for `-`; more than `limit` bytes are refused.
  package static func read(_ path: String, limit: Int = .max) throws(Failure) -> [UInt8] {
    if path == "-" { return try read(descriptor: 0, name: "standard input", limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noFile(path, errno) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: path, limit: limit)
  }

  private static func read(
    descriptor: Int32, name: String, limit: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, used in
        count = buffer.baseAddress.map { Platform.read(descriptor, $0, buffer.count) } ?? -1
        used = max(0, count)
      }
      guard count >= 0 else { throw .unreadable(name, errno) }
      if count == 0 { return bytes }
      bytes += piece
      guard bytes.count <= limit else { throw .tooLarge(name, limit) }
    }
  }

  /// How many bytes a file has; nil for what is no ordinary file.
  package static func size(_ path: String) -> Int? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// Writes a file whole or not at all: beside it first, then in its place.
  package static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32? = nil
  ) throws(Failure) {
    let temporary = "\(path).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    let hasMode = mode.map { fchmod(descriptor, $0) == 0 } ?? true
    let done = hasMode && Output.write(bytes, to: descriptor) && fsync(descriptor) == 0
    let problem = errno
    guard close(descriptor) == 0, done, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw .unwritable(path, done ? errno : problem)
    }
  }

  /// Writes a file that exists anew, whole or not at all; it keeps its permissions, and a link to
  /// it stays a link.
  package static func replace(_ path: String, by bytes: [UInt8]) throws(Failure) {
    guard let target = realpath(path, nil) else { throw .unwritable(path, errno) }
    defer { free(target) }
    var status = stat()
    guard stat(target, &status) == 0 else { throw .unwritable(path, errno) }
    // Where the folder allows it, renaming would also replace a file that may not be written.
    guard access(target, W_OK) == 0 else { throw .unwritable(path, errno) }
    try write(bytes, to: String(cString: target), mode: status.st_mode & 0o7777)
  }

  /// Makes the folders in which a file is to lie.
  package static func makeFolders(above path: String) throws(Failure) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    guard !folder.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(folder, errno)
    }
  }

  /// The path of the folder in which the program was started; empty if it has none.
  package static var workingFolder: String { FileManager.default.currentDirectoryPath }

  /// Every file below `path` whose name ends in `.policy`, or `path` itself if it is a file, in
  /// the order of their names. Names that begin with a dot are passed over. A folder that cannot
  /// be read is an error: a rule in it must not go missing silently.
  package static func policies(under path: String) throws(Failure) -> [String] {
    try files(".policy", under: path)
  }

  /// The same for names with another end.
  package static func files(
    _ suffix: String, under path: String
  ) throws(Failure) -> [String] {
    var found: [String] = []
    try collect(path, suffix, depth: 0, into: &found)
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(
    _ path: String, _ suffix: String, depth: Int, into found: inout [String]
  ) throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .noFile(path, errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      if depth == 0 || path.hasSuffix(suffix) { found.append(path) }
      return
    }
    guard depth < 32 else { throw .tooDeep(path) }
    for name in try names(in: path) where !name.hasPrefix(".") {
      let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      try collect(inner, suffix, depth: depth + 1, into: &found)
    }
  }

  private static func names(in folder: String) throws(Failure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .unreadable(folder, errno)
    }
  }
}

/// The system's calls, where their names meet ours.
enum Platform {
  static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    retry { Glibc.read(descriptor, buffer, count) }
  }

  static func write(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    retry { Glibc.write(descriptor, buffer, count) }
  }

  /// A call that a signal cut short is made again.
  private static func retry(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
