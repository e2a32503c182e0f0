import ProvisoLanguage

/// Who may, besides deciding what a requirement names them for.
extension Desk {
  /// The enrolled person behind an authentication, in one of these roles.
  func person<L: Ledger>(
    _ turn: Turn, as roles: Role..., in ledger: L
  ) throws -> Person {
    guard case .person(let name, let authentication) = turn.actor else {
      throw Refusal(.notAllowed, "only people may do this")
    }
    let found = try ledger.person(
      issuer: authentication.issuer, subject: authentication.subject)
    guard let person = found, person.name == name, person.isActive else {
      throw Refusal(.notAllowed, "\(name) is not enrolled")
    }
    guard roles.contains(where: person.roles.contains) else {
      let wanted = roles.map(\.rawValue).joined(separator: " or ")
      throw Refusal(.notAllowed, "this takes the role \(wanted)")
    }
    return person
  }
}

extension Wording {
  /// Names stand in policies, in lists and in the log: one line, nothing that cannot be seen.
  static func check(name: Text, _ what: String) throws(Refusal) {
    _ = try required(name, what)
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
