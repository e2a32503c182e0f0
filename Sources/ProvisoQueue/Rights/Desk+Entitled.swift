import ProvisoLanguage

/// Who may, besides deciding what a requirement names them for.
extension Desk {
  /// The enrolled person who acts, in one of these roles.
  func person<L: Ledger>(
    _ turn: Turn, as roles: Role..., in ledger: L
  ) throws -> Person {
    guard case .person(let name, _) = turn.actor else {
      throw Refusal(.notAllowed, "only people may do this")
    }
    guard let person = try ledger.person(name), person.isActive else {
      throw Refusal(.notAllowed, "\(name) is not enrolled")
    }
    guard roles.contains(where: person.roles.contains) else {
      let wanted = roles.map(\.rawValue).joined(separator: " or ")
      throw Refusal(.notAllowed, "this takes the role \(wanted)")
    }
    return person
  }
}

/// What somebody writes into the log: not empty, and short enough for an entry.
enum Written {
  static let mostBytes = 2_000

  static func check(_ text: Text, _ what: String) throws(Refusal) {
    let isBlank = text.utf8.allSatisfy { $0 <= 0x20 }
    guard !isBlank else { throw Refusal(.malformed, "\(what) is missing") }
    guard text.utf8.count <= mostBytes else {
      throw Refusal(.malformed, "\(what) is longer than \(mostBytes) bytes")
    }
  }

  /// Names stand in policies, in lists and in the log: one line, nothing that cannot be seen.
  static func check(name: Text, _ what: String) throws(Refusal) {
    try check(name, what)
    guard name.utf8.count <= 200 else {
      throw Refusal(.malformed, "\(what) is longer than 200 bytes")
    }
    let isVisible = name.string.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        false
      default: true
      }
    }
    guard isVisible else {
      throw Refusal(.malformed, "\(what) holds a character that cannot be seen")
    }
  }
}
