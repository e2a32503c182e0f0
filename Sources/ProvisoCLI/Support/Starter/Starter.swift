import Glibc
import ProvisoFiles
import ProvisoText

/// Makes the files of a new project.
struct Starter {
  let folder: String
  let files: [StarterFile]

  /// Writes every file, or none if one of them exists and may not be replaced.
  func make(replacing: Bool) throws(Failure) {
    let existing = files.map(\.path).filter { Self.exists(path($0)) }
    guard replacing || existing.isEmpty else {
      throw .usage(
        "nothing was written, because these exist already:\n"
          + existing.map { "  \(path($0).visible)\n" }.joined()
          + "name another folder, or replace them with --force")
    }
    for file in files { try write(file, replacing: replacing) }
  }

  /// What was made, and what to do with it.
  var report: String {
    let width = files.map(\.path.utf8.count).max() ?? 0
    let rows = files.map { file in
      let gap = String(repeating: " ", count: width - file.path.utf8.count + 2)
      return "  \(file.path)\(gap)\(file.purpose)\n"
    }
    let enter = folder == "." ? "" : "  cd \(Self.quoted(folder))\n"
    let place = folder == "." ? "here" : "in \(folder.visible)"
    return "Made \(place):\n" + rows.joined() + "\nNext:\n" + enter + Self.steps
  }

  private static let steps = """
      proviso check policies
      proviso test policies
      proviso decide --policies policies --recorded --format text --jsonl recordings/example.jsonl
    Then declare your agent's tools in policies/actions.policy and name your people in
    policies/rules.policy.

    """

  private func path(_ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private func write(_ file: StarterFile, replacing: Bool) throws(Failure) {
    let path = path(file.path)
    try Self.makeFolders(above: path)
    if replacing {
      try Files.write(Array(file.text.utf8), to: path)
    } else {
      try Self.create(Array(file.text.utf8), at: path)
    }
    if file.isProgram, chmod(path, 0o755) != 0 { throw .unwritable(path, errno) }
  }

  /// Writes a file that must not exist, also if somebody made it a moment ago.
  private static func create(_ bytes: [UInt8], at path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    let done = Output.write(bytes, to: descriptor)
    let problem = errno
    guard close(descriptor) == 0, done else { throw .unwritable(path, done ? errno : problem) }
  }

  private static func makeFolders(above path: String) throws(Failure) {
    for (place, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
      let folder = String(decoding: path.utf8.prefix(place), as: UTF8.self)
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw .unwritable(folder, errno)
      }
    }
  }

  /// Whether anything has this name, a link that leads nowhere included.
  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// A path as a shell takes it, and a terminal shows it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 ? false : "/._-+,@%".utf8.contains(byte) || isalnum(Int32(byte)) != 0
    }
    if isPlain, !path.hasPrefix("-") { return path }
    let pieces = path.visible.split(separator: "'", omittingEmptySubsequences: false)
    return (path.hasPrefix("-") ? "-- '" : "'") + pieces.joined(separator: "'\\''") + "'"
  }
}
