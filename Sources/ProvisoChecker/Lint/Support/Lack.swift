import ProvisoLanguage
import ProvisoText

/// Something that a request may leave out, or leave empty.
struct Lack {
  enum How { case absent, empty }

  /// The key of the path as it is read.
  let path: String
  /// As the text of the policy has it.
  let written: String
  let how: How

  var words: String {
    how == .absent ? "leaving `\(written)` out" : "an empty `\(written)`"
  }

  func label(turnsOff: Bool) -> String {
    let answer = turnsOff ? "false" : "true"
    return how == .absent ? "\(answer) without `\(written)`" : "\(answer) if it is empty"
  }

  func help(turnsOff: Bool) -> String {
    switch (how, turnsOff) {
    case (.absent, true): "leave `has` out, so that a person decides; or `!has(\(written)) || …`"
    case (.absent, false): "ask `has(\(written)) && …`"
    case (.empty, true): "add `size(\(written)) == 0 || …`, or deny an empty list by a rule of its own"
    case (.empty, false): "add `size(\(written)) > 0`"
    }
  }

  func matters(to term: Term) -> Bool {
    term.all.contains { $0.path == path || $0.asked == path }
  }

  /// What the condition reads or asks for that may be absent, and the lists that it goes through.
  static func all(in condition: Term) -> [Lack] {
    var lacks: [Lack] = []
    var seen: Set<String> = []
    for term in condition.all {
      if let path = term.asked, let written = term.askedText, !path.contains("confidence"),
        seen.insert(path).inserted
      {
        lacks.append(Lack(path: path, written: written, how: .absent))
      }
      if case .member(let node) = term, node.isOptional, let path = term.path,
        let written = term.pathText, seen.insert(path).inserted
      {
        lacks.append(Lack(path: path, written: written, how: .absent))
      }
      if case .comprehension(let node) = term, let path = node.range.path,
        let written = node.range.pathText, seen.insert("empty " + path).inserted
      {
        lacks.append(Lack(path: path, written: written, how: .empty))
      }
    }
    return lacks
  }
}

extension Term {
  /// A path of members from an input, as one key.
  var path: String? {
    switch self {
    case .member(let node):
      if case .input(let base) = node.base { return "\(base.input).\(node.name)" }
      return node.base.path.map { "\($0).\(node.name)" }
    case .index(let node):
      guard let name = node.key.foldedText else { return nil }
      if case .input(let base) = node.base { return "\(base.input).\(name)" }
      return node.base.path.map { "\($0).\(name)" }
    case .constant, .input, .local, .has, .negation, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      return nil
    }
  }

  /// The path that `has` asks for.
  var asked: String? {
    guard case .has(let node) = self, let name = node.name else { return nil }
    if case .input(let base) = node.base { return "\(base.input).\(name)" }
    return node.base.path.map { "\($0).\(name)" }
  }

  /// The path as a policy writes it.
  var pathText: String? { path.map(Self.written) }
  var askedText: String? { asked.map(Self.written) }

  private static func written(_ path: String) -> String {
    path.hasPrefix("arguments.") ? "args." + path.dropFirst("arguments.".count) : path
  }
}
