import ProvisoLanguage

/// A word of a command line as written, with its quotes.
struct ShellWord {
  let raw: UnsafeRawBufferPointer
  /// How many quoted parts it has.
  let quotes: Int

  /// Whether it starts with anything but `=`, which zsh replaces by the path of a command.
  var isPlain: Bool {
    var bytes = ShellBytes(raw)
    return bytes.next() != UInt8(ascii: "=")
  }

  /// Whether it names a command: no assignment, no word of a shell's own.
  var canBeCommand: Bool {
    var bytes = ShellBytes(raw)
    while let byte = bytes.next() {
      if byte == UInt8(ascii: "=") { return false }
    }
    for word in Self.reserved where equals(word) { return false }
    return true
  }

  /// The word without its quotes: a part of the line where it can be, else a copy.
  func text(in arena: inout Arena) throws(Fault) -> UnsafeRawBufferPointer {
    if quotes == 0 { return raw }
    let isQuoted = raw[0] == UInt8(ascii: "'") || raw[0] == UInt8(ascii: "\"")
    if isQuoted, quotes == 1, raw[raw.count - 1] == raw[0] {
      return raw.part(1, raw.count - 1)
    }
    let room = try arena.bytes(raw.count)
    var bytes = ShellBytes(raw)
    var count = 0
    while count < room.count, let byte = bytes.next() {
      room[count] = byte
      count += 1
    }
    return UnsafeRawBufferPointer(rebasing: room[..<count])
  }

  private func equals(_ word: StaticString) -> Bool {
    var bytes = ShellBytes(raw)
    for index in 0..<word.utf8CodeUnitCount where bytes.next() != word.utf8Start[index] {
      return false
    }
    return bytes.next() == nil
  }

  /// What at least one of the shells reads as its own word at the start of a command.
  private static let reserved: [StaticString] = [
    "case", "coproc", "declare", "do", "done", "elif", "else", "end", "esac", "export", "fi",
    "float", "for", "foreach", "function", "if", "in", "integer", "local", "nocorrect",
    "readonly", "repeat", "select", "then", "time", "typeset", "until", "while",
  ]
}

/// The bytes that a word stands for, one after another.
private struct ShellBytes {
  private let raw: UnsafeRawBufferPointer
  private var index = 0
  /// The quote that is open, or none.
  private var quote: UInt8 = 0

  init(_ raw: UnsafeRawBufferPointer) { self.raw = raw }

  mutating func next() -> UInt8? {
    while index < raw.count {
      let byte = raw[index]
      index += 1
      if quote != 0 {
        if byte != quote { return byte }
        quote = 0
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else {
        return byte
      }
    }
    return nil
  }
}
