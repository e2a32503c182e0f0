import ProvisoLanguage

/// Reads the simple commands that every shell reads alike.
struct ReferenceShell {
  struct Command {
    var words: [String] = []
    /// Whether no separator stands beside it.
    var isAlone = true
  }

  private var scalars: ArraySlice<Unicode.Scalar>
  private var finished: [Command] = []
  private var current: [String] = []
  private var word: String?
  private var isQuoted = false

  static func commands(_ text: String) throws(Fault) -> [Command] {
    var shell = ReferenceShell(scalars: Array(text.unicodeScalars)[...])
    try shell.run()
    return shell.finished
  }

  private init(scalars: ArraySlice<Unicode.Scalar>) { self.scalars = scalars }

  private mutating func run() throws(Fault) {
    var isJoined = false
    while let scalar = scalars.popFirst() {
      switch scalar {
      case " ", "\t": try endWord()
      case "'": try quote(until: "'", refusing: "")
      case "\"": try quote(until: "\"", refusing: "$`\\!")
      case ";", "\n", "|", "&":
        if scalar == "&" || scalar == "|", scalars.first == scalar {
          scalars.removeFirst()
        } else if scalar == "&" {
          throw .unreadableCommand
        }
        try endCommand()
        isJoined = true
      default:
        guard Self.isPlain(scalar), !(word == nil && scalar == "=") else {
          throw .unreadableCommand
        }
        word = (word ?? "") + String(Character(scalar))
      }
    }
    try endCommand()
    if isJoined { for place in finished.indices { finished[place].isAlone = false } }
  }

  private mutating func quote(
    until end: Unicode.Scalar, refusing refused: String
  ) throws(Fault) {
    var text = ""
    while let scalar = scalars.popFirst() {
      if scalar == end {
        word = (word ?? "") + text
        return
      }
      guard !refused.unicodeScalars.contains(scalar), scalar != "\0" else {
        throw .unreadableCommand
      }
      text.unicodeScalars.append(scalar)
    }
    throw .unreadableCommand
  }

  private mutating func endWord() throws(Fault) {
    guard let word else { return }
    if current.isEmpty, word.contains("=") || Self.reserved.contains(word) {
      throw .unreadableCommand
    }
    current.append(word)
    self.word = nil
  }

  private mutating func endCommand() throws(Fault) {
    try endWord()
    guard !current.isEmpty else { throw .unreadableCommand }
    finished.append(Command(words: current))
    current = []
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: "_@%+,./:=-".unicodeScalars.contains(scalar)
    }
  }

  private static let reserved: Set<String> = [
    "case", "coproc", "declare", "do", "done", "elif", "else", "end", "esac", "export", "fi",
    "float", "for", "foreach", "function", "if", "in", "integer", "local", "nocorrect",
    "readonly", "repeat", "select", "then", "time", "typeset", "until", "while",
  ]
}
