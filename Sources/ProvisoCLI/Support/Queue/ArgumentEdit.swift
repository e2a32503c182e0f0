import Glibc
import ProvisoFiles
import ProvisoJSON
import ProvisoReport
import ProvisoText

/// Arguments that a person changed in an editor.
struct ArgumentEdit {
  let arguments: JSONTree
  private let before: String
  private let after: String

  /// Nil where nothing was changed.
  init?(_ card: RequestCard) throws(Failure) {
    before = card.arguments.indented + "\n"
    let edited = try Self.edited(before)
    guard let tree = JSONTree.read(edited), case .object = tree else {
      throw .malformed("what you wrote is no JSON object; nothing was sent")
    }
    arguments = tree
    after = tree.indented + "\n"
    if after.utf8.elementsEqual(before.utf8) { return nil }
  }

  func difference(_ style: Style) -> String {
    // In one style or another: what an agent wrote must not reach the terminal as it is.
    UnifiedDifference(from: Array(before.visibleLines.utf8), to: Array(after.visibleLines.utf8))
      .text(from: "proposed", to: "changed", style: style)
  }

  /// In a file that nobody else can read, and that is gone afterwards.
  private static func edited(_ text: String) throws(Failure) -> [UInt8] {
    var name = Array("\(folder)/proviso-XXXXXX.json".utf8CString)
    let descriptor = mkstemps(&name, 5)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    defer { unlink(path) }
    let done = fchmod(descriptor, 0o600) == 0 && Output.write(Array(text.utf8), to: descriptor)
    guard close(descriptor) == 0, done else { throw .unwritable(path, errno) }
    try run(editor, on: path)
    return try Files.read(path, limit: 1 << 20)
  }

  private static var folder: String { variable("TMPDIR") ?? "/tmp" }

  private static var editor: String { variable("VISUAL") ?? variable("EDITOR") ?? "vi" }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Through a shell, because an editor may come with options; the path is an argument, no text.
  private static func run(_ editor: String, on path: String) throws(Failure) {
    let command = "\(editor) \"$1\" </dev/tty >/dev/tty"
    var words: [UnsafeMutablePointer<CChar>?] = []
    for word in ["/bin/sh", "-c", command, "sh", path] { words.append(strdup(word)) }
    words.append(nil)
    defer { for word in words { free(word) } }
    // Ctrl-C is the editor's while it runs: the file must not stay behind.
    let handlers = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in handlers { signal(number, handler) } }
    var attributes = posix_spawnattr_t()
    var usual = sigset_t()
    sigemptyset(&usual)
    for (number, _) in handlers { sigaddset(&usual, number) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &words, environ) == 0 else {
      throw Failure(code: .internalError, message: "no editor can be started")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw Failure(code: .findings, message: "the editor `\(editor.visible)` failed; nothing was sent")
    }
  }
}

extension String {
  /// Every line made visible, and the ends of lines kept.
  var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
      .joined(separator: "\n")
  }
}
