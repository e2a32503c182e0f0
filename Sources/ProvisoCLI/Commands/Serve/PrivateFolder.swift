import Glibc
import ProvisoFiles

/// The folder around a file that nobody else may see.
enum PrivateFolder {
  /// Makes it if there is none; one that others may enter is refused.
  static func make(around path: String) throws(Failure) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard !folder.isEmpty, folder != [""] else {
      throw .usage("\(path) lies in no folder of its own; write it like queue/\(path)")
    }
    let name = folder.joined(separator: "/")
    if mkdir(name, 0o700) == 0 { return }
    guard errno == EEXIST else { throw .unwritable(name, errno) }
    var status = stat()
    guard stat(name, &status) == 0 else { throw .noFile(name, errno) }
    guard status.st_mode & 0o077 == 0, status.st_uid == getuid() else {
      throw .usage(
        "others may enter \(name): give \(path) a folder of its own, of mode 0700, that is made if"
          + " there is none")
    }
  }
}
