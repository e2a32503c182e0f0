import ProvisoFiles
import ProvisoText

extension Terminal {
  /// A line that is typed; nil if it was given up. A secret leaves no trace on the screen.
  func line(_ prompt: String, isSecret: Bool = false) -> String? {
    var typed = String.UnicodeScalarView()
    func draw() {
      write("\r\u{1B}[K\(prompt)\(isSecret ? "" : String(typed).visible)")
    }
    if isSecret { write(prompt) } else { draw() }
    while true {
      switch next() {
      case .key("\n"), .key("\r"):
        write("\n")
        return String(typed)
      case .key("\u{4}") where typed.isEmpty, .escape, .end:
        write("\n")
        return nil
      case .key("\u{7F}"), .key("\u{8}"): _ = typed.popLast()
      case .key("\u{15}"): typed = .init()
      case .key(let scalar) where scalar.value >= 0x20 || scalar == "\t":
        if typed.count < 4096 { typed.append(scalar) }
      case .key, .up, .down, .news, .resized, .nothing: break
      }
      if !isSecret { draw() }
    }
  }

  /// A secret typed for this session: never an argument, a variable or a file.
  static func password(_ prompt: String) throws(Failure) -> String {
    let terminal = try Terminal()
    defer { terminal.close() }
    guard let typed = terminal.line(prompt, isSecret: true), !typed.isEmpty else {
      throw .notAllowed("no password was typed")
    }
    return typed
  }

  /// Whether a person says yes to a question. Anything but `y` is no.
  func confirms(_ question: String) -> Bool {
    write("\(question) [y/N] ")
    while true {
      switch next() {
      case .news, .resized, .nothing: continue
      case .key("y"), .key("Y"):
        write("yes\n")
        return true
      case .key, .up, .down, .escape, .end:
        write("no\n")
        return false
      }
    }
  }

  static func confirms(_ question: String) throws(Failure) -> Bool {
    let terminal = try Terminal()
    defer { terminal.close() }
    return terminal.confirms(question)
  }
}
