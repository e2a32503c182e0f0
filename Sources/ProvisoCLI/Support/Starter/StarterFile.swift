/// A file that a new project begins with.
struct StarterFile {
  /// Below the project's folder.
  let path: String
  /// What it is for, in a few words.
  let purpose: String
  let text: String
  let isProgram: Bool

  init(path: String, purpose: String, text: String, isProgram: Bool = false) {
    self.path = path
    self.purpose = purpose
    self.text = text
    self.isProgram = isProgram
  }

  /// All of them; `name` is what the agent works for, and a `StarterName`.
  static func all(for name: StarterName) -> [StarterFile] {
    [
      .actions(name.text), .rules(name.text), .tests, .recording, .script, .workflow,
      .readme(name.text),
    ]
  }
}

/// A name that can stand in every file of a project without meaning anything there.
struct StarterName {
  let text: String

  /// Nil for anything but ASCII letters and digits with single spaces, `-`, `_` or `.` between.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    guard (1...40).contains(bytes.count), isWord(bytes[0]), isWord(bytes[bytes.count - 1])
    else { return nil }
    for (byte, next) in zip(bytes, bytes.dropFirst()) where !isWord(byte) {
      guard " -_.".utf8.contains(byte), isWord(next) else { return nil }
    }
    self.text = text
  }

  /// From the last part of a path, if that is a name.
  init(folder: String) {
    let last = folder.split(separator: "/").last.map(String.init) ?? ""
    self = StarterName(last) ?? StarterName(unchecked: "acme")
  }

  private init(unchecked text: String) { self.text = text }
}
