import Glibc
package import ProvisoLog
import ProvisoText

/// Keys that sign, as files that only their owner can read.
package enum SigningKey {
  /// Makes a new key and writes it to `path`, where no file may be yet.
  package static func create(name: String, at path: String) throws(Failure) -> SignerKey {
    var random = SystemRandomNumberGenerator()
    let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    guard let key = SignerKey(name: name, seed: seed) else {
      throw .usage(
        "\(name.visible) is no name for a key: no spaces, no `+`, best like example.com/policies")
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    let done = Output.write(Array("\(key.text)\n".utf8), to: descriptor) && fsync(descriptor) == 0
    guard close(descriptor) == 0, done else { throw .unwritable(path, errno) }
    return key
  }

  /// The key in a file that nobody but its owner can read.
  package static func read(_ path: String) throws(Failure) -> SignerKey {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .noFile(path, errno) }
    guard status.st_mode & 0o077 == 0 else {
      throw .usage("others can read \(path); do chmod 600 \(path), and think about a new key")
    }
    let text = String(decoding: try Files.read(path, limit: 4096), as: UTF8.self)
    guard let key = SignerKey(text.prefix { $0 != "\n" }), key.verifier.type == .ed25519 else {
      throw .malformed("\(path) is no signing key as `proviso key` makes it")
    }
    return key
  }
}
