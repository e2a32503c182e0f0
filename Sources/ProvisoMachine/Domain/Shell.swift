package import ProvisoLanguage

/// Command lines that sh, bash and zsh read alike: simple commands of plain and quoted words.
///
/// Variables, substitutions, redirections, groups, comments, patterns, `~` and back-slashes have
/// no reading here: a text that holds one outside single quotes is the fault `unreadableCommand`.
package enum Shell {
  /// `argv`: the words of one simple command.
  package static func words(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    let size = try ShellSize(text)
    guard size.commands == 1, size.separators == 0 else { throw .unreadableCommand }
    let words = try arena.values(size.words)
    var reader = ShellReader(text)
    for index in words.indices {
      guard case .word(let word) = try reader.next() else { throw .unreadableCommand }
      words[index] = .string(try word.text(in: &arena))
    }
    return .list(words)
  }

  /// `commands`: the words of each of the simple commands joined by `&& || ; |` or newlines.
  package static func commands(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    let size = try ShellSize(text)
    let commands = try arena.values(size.commands)
    let words = try arena.values(size.words)
    var reader = ShellReader(text)
    var command = 0
    var start = 0
    var end = 0
    while command < commands.count {
      let token = try reader.next()
      if case .word(let word) = token, end < words.count {
        words[end] = .string(try word.text(in: &arena))
        end += 1
      } else if start < end {
        commands[command] = .list(UnsafeMutableBufferPointer(rebasing: words[start..<end]))
        command += 1
        start = end
      }
    }
    return .list(commands)
  }

  /// `readable`: whether `commands` understands the text.
  package static func isReadable(_ text: UnsafeRawBufferPointer) -> Bool {
    (try? ShellSize(text)) != nil
  }
}

/// How much a command line holds, once all of it has been understood.
private struct ShellSize {
  private(set) var commands = 0
  private(set) var words = 0
  /// Operators and newlines.
  private(set) var separators = 0

  init(_ text: UnsafeRawBufferPointer) throws(Fault) {
    var reader = ShellReader(text)
    var inCommand = false
    var isWanted = true
    while true {
      switch try reader.next() {
      case .word(let word):
        guard word.isPlain, inCommand || word.canBeCommand else { throw .unreadableCommand }
        if !inCommand { commands += 1 }
        words += 1
        inCommand = true
        isWanted = false
      case .operator:
        guard inCommand else { throw .unreadableCommand }
        separators += 1
        inCommand = false
        isWanted = true
      case .newline:
        separators += 1
        inCommand = false
      case .end:
        guard !isWanted else { throw .unreadableCommand }
        return
      }
    }
  }
}
