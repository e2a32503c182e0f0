import Foundation
import ProvisoLog
import ProvisoQueue

/// The last checkpoint that was published, beside the database: who puts back an older database
/// is noticed. Two places are written in turn, each made durable before the checkpoint goes out,
/// so that one of them is whole whenever the machine stops.
final class CheckpointFile {
  private static let placeSize = 4096

  private let descriptor: Int32
  private let path: String
  private var next = 0

  init(_ path: String) throws {
    self.path = path
    if access(path, F_OK) != 0 { try Self.create(path) }
    descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault("open \(path)") }
  }

  deinit { close(descriptor) }

  /// Empty and whole, under its name only when it is durable.
  private static func create(_ path: String) throws {
    let draft = path + ".new"
    let descriptor = Glibc.open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault("create \(draft)") }
    defer { close(descriptor) }
    let zeros = [UInt8](repeating: 0, count: 2 * placeSize)
    guard pwrite(descriptor, zeros, zeros.count, 0) == zeros.count, fsync(descriptor) == 0,
      rename(draft, path) == 0
    else { throw FileFault("write \(draft)") }
    let folder = Glibc.open(
      URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    defer { close(folder) }
    guard folder >= 0, fsync(folder) == 0 else { throw FileFault("make \(path) durable") }
  }

  /// The newest checkpoint that it holds under a signature of the key; nil: none was published.
  func newest(by key: VerifierKey) throws -> Checkpoint? {
    var found: Checkpoint?
    var isEmpty = true
    for place in 0..<2 {
      let text = try self.text(place)
      guard !text.isEmpty else { continue }
      isEmpty = false
      guard let note = try? SignedNote(text), (try? note.verified(by: [key])) != nil,
        let checkpoint = Checkpoint(note.text)
      else { continue }
      guard checkpoint.size >= found?.size ?? 0 else { continue }
      found = checkpoint
      next = 1 - place
    }
    if found == nil, !isEmpty {
      throw OpeningFault.notAnExtension(
        "\(path) holds no checkpoint signed by \(key.text): is this the right key?")
    }
    return found
  }

  private func text(_ place: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.placeSize)
    let count = pread(descriptor, &bytes, Self.placeSize, off_t(place * Self.placeSize))
    guard count >= 0 else { throw FileFault("read \(path)") }
    return Array(bytes.prefix(count).prefix { $0 != 0 })
  }

  /// Returns when it is durable.
  func put(_ note: [UInt8]) throws {
    precondition(note.count < Self.placeSize)
    let bytes = note + [UInt8](repeating: 0, count: Self.placeSize - note.count)
    guard
      pwrite(descriptor, bytes, bytes.count, off_t(next * Self.placeSize)) == bytes.count,
      fdatasync(descriptor) == 0
    else { throw FileFault("write \(path)") }
    next = 1 - next
  }
}

/// A call of the system that failed, and why.
struct FileFault: Error, CustomStringConvertible {
  let description: String

  init(_ what: String) { description = "\(what): \(String(cString: strerror(errno)))" }
}
