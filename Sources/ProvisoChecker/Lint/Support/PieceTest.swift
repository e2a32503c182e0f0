import ProvisoLanguage

/// A test for a piece of a text that the agent or a stranger wrote.
struct PieceTest {
  enum Subject { case address, location, command, path, other }

  let name: String
  let subject: Term
  let argument: Term

  init?(_ term: Term) {
    guard case .call(let node) = term, node.arguments.count == 2 else { return nil }
    switch node.builtin {
    case .string(.contains): name = "contains"
    case .string(.startsWith): name = "startsWith"
    case .string(.endsWith): name = "endsWith"
    default: return nil
    }
    subject = node.arguments[0]
    argument = node.arguments[1]
    // An empty piece is the matter of `constant-condition`.
    guard argument.foldedText?.utf8.isEmpty != true, Self.isWritten(subject) else { return nil }
  }

  /// As the finding shows it.
  var piece: String { argument.foldedText.map { $0.quoted } ?? "the piece" }

  /// The rule that has better advice about this subject, if one has.
  var advice: Subject? {
    switch Self.subject(of: subject, like: argument.foldedText, ends: name == "endsWith") {
    case .other: nil
    case let found: found
    }
  }

  /// What kind of text a term holds, by its name and by what it is compared with.
  static func subject(of term: Term, like text: Text?, ends: Bool = false) -> Subject {
    let name = (term.bare.rootName ?? "").lowercased()
    let piece = text?.string ?? ""
    if ["command", "cmd", "script", "shell", "commandline", "command_line"].contains(name) {
      return .command
    }
    if piece.hasPrefix("@") || (ends && piece.contains("@")) { return .address }
    if ["to", "cc", "bcc", "recipient", "recipients", "email", "sender"].contains(name), ends {
      return .address
    }
    if piece.contains("://") || ["url", "uri", "href", "link", "endpoint"].contains(name) {
      return .location
    }
    if ["path", "file", "filename", "file_path", "filepath", "directory", "folder", "dir"]
      .contains(name)
    {
      return .path
    }
    return piece.hasPrefix("/") ? .path : .other
  }

  /// Whether the text comes as it was written: an argument, a member of the context, an element
  /// of a list, with its case folded at most.
  private static func isWritten(_ term: Term) -> Bool {
    let inner = term.bare
    if inner.path != nil { return true }
    if case .local = inner { return true }
    if case .member(let node) = inner { return isWritten(node.base) }
    if case .index(let node) = inner { return isWritten(node.base) }
    return false
  }
}

extension Term {
  /// Without `lowerAscii`, `trim` and their like around it.
  var bare: Term {
    guard case .call(let node) = self, let first = node.arguments.first else { return self }
    switch node.builtin {
    case .string(.lowerAscii), .string(.upperAscii), .string(.trim), .conversion(.string):
      return first.bare
    default: return self
    }
  }

  /// The last name of a path.
  var rootName: String? {
    switch self {
    case .member(let node): node.name.string
    case .index(let node): node.key.foldedText?.string ?? node.base.rootName
    case .constant, .input, .local, .has, .negation, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      nil
    }
  }
}
