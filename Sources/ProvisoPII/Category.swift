/// What a kind of personal data is about; a policy may name it in place of its kinds.
package enum Category: UInt8, Sendable, CaseIterable {
  case contact, personal, financial, health, credential

  package var name: StaticString {
    switch self {
    case .contact: "contact"
    case .personal: "personal"
    case .financial: "financial"
    case .health: "health"
    case .credential: "credential"
    }
  }

  package var summary: StaticString {
    switch self {
    case .contact: "how to reach a person or a device"
    case .personal: "who a person is: national numbers, birth, whereabouts"
    case .financial: "accounts and cards"
    case .health: "patients, their insurance and their conditions"
    case .credential: "what opens a door: passwords, keys, tokens"
    }
  }

  /// The kinds that belong to this category.
  package var kinds: KindSet {
    var kinds = KindSet()
    for kind in Kind.allCases where kind.row.category == self { kinds.insert(kind) }
    return kinds
  }

  package init?(named name: UnsafeRawBufferPointer) {
    for category in Category.allCases where name.equals(category.name) {
      self = category
      return
    }
    return nil
  }
}
