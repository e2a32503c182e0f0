/// The type of a value.
package indirect enum Type: Hashable, Sendable {
  case dyn, null, bool, int, uint, double, string, bytes, timestamp, duration
  case list(Type)
  case map(Type, Type)
  case record(RecordType)
  /// One of these strings, in the order of the declaration.
  case union([Text])
  case level(Scale)
  case type(Type)
  case optional(Type)
  /// What a scan for personal data found; a parsed web address; an address; a network.
  case findings, url, ip, cidr
  /// Stands for any type while a signature is fitted: `T` of `list(T)`.
  case parameter(Text)
  /// A type that only an environment of the bare language names.
  case abstract(Text, [Type])

  /// The type of what could not be typed; it agrees with every type, so one error is told once.
  case unknown
}

/// The members that a record has or may have.
package struct RecordType: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package let name: Text
    package let type: Type
    package let isOptional: Bool
    /// Whether the agent wrote it, so that it is a claim.
    package let isSaid: Bool

    package init(name: Text, type: Type, isOptional: Bool = false, isSaid: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
      self.isSaid = isSaid
    }
  }

  /// In the order of the declaration.
  package let fields: [Field]
  /// Whether members that are not declared may stand beside them.
  package let isOpen: Bool

  package init(fields: [Field], isOpen: Bool) {
    self.fields = fields
    self.isOpen = isOpen
  }

  package func field(_ name: Text) -> Field? { fields.first { $0.name == name } }
}
