/// A rule, a grant or an invariant.
package struct RuleRecord: Record, Hashable, Sendable {
  package enum Kind: UInt32, Sendable, CaseIterable { case approve, route, deny, grant, invariant }

  @inlinable package static var words: Int { 26 }

  package let name: UInt32
  package let kind: Kind
  package let flags: UInt32
  /// A chunk, or `none`: true.
  package let condition: UInt32
  /// In `targets`; none of them: the default's.
  package let targets: Run
  package let withinSeconds: UInt32
  /// In `targets`; none of them: denied.
  package let otherwise: Run
  package let validSeconds: UInt32
  /// In `stringLists`.
  package let show: Run
  package let edit: Run
  /// In `targets`.
  package let notify: Run
  package let limits: Run
  /// In `parts`.
  package let because: Run
  /// In `grants`, or `none`.
  package let grant: UInt32
  /// Of an invariant: a verdict or `none`, and targets.
  package let never: UInt32
  package let needs: Run
  /// In `stringLists`.
  package let controls: Run

  package init(
    name: UInt32, kind: Kind, flags: UInt32, condition: UInt32, targets: Run, withinSeconds: UInt32,
    otherwise: Run, validSeconds: UInt32, show: Run, edit: Run, notify: Run, limits: Run,
    because: Run, grant: UInt32, never: UInt32, needs: Run, controls: Run
  ) {
    self.name = name
    self.kind = kind
    self.flags = flags
    self.condition = condition
    self.targets = targets
    self.withinSeconds = withinSeconds
    self.otherwise = otherwise
    self.validSeconds = validSeconds
    self.show = show
    self.edit = edit
    self.notify = notify
    self.limits = limits
    self.because = because
    self.grant = grant
    self.never = never
    self.needs = needs
    self.controls = controls
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    name = words.word(0)
    kind = Kind(word: words.word(1))
    flags = words.word(2)
    condition = words.word(3)
    targets = Run(words, at: 4)
    withinSeconds = words.word(6)
    otherwise = Run(words, at: 7)
    validSeconds = words.word(9)
    show = Run(words, at: 10)
    edit = Run(words, at: 12)
    notify = Run(words, at: 14)
    limits = Run(words, at: 16)
    because = Run(words, at: 18)
    grant = words.word(20)
    never = words.word(21)
    needs = Run(words, at: 22)
    controls = Run(words, at: 24)
  }

  package func write(into words: inout [UInt32]) {
    words.append(name)
    words.append(kind.rawValue)
    words.append(flags)
    words.append(condition)
    words.append(targets)
    words.append(withinSeconds)
    words.append(otherwise)
    words.append(validSeconds)
    words.append(show)
    words.append(edit)
    words.append(notify)
    words.append(limits)
    words.append(because)
    words.append(grant)
    words.append(never)
    words.append(needs)
    words.append(controls)
  }

  @inlinable package var isAlways: Bool { flags & Self.always != 0 }
  @inlinable package var isShadow: Bool { flags & Self.shadow != 0 }

  @inlinable package static var always: UInt32 { 1 }
  @inlinable package static var shadow: UInt32 { 2 }
}

/// Who is asked.
package struct TargetRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 3 }

  /// Number of reviewers, or `requester`.
  package let who: UInt32
  package let quorum: UInt32
  /// A chunk or `none`.
  package let preferring: UInt32

  package init(who: UInt32, quorum: UInt32, preferring: UInt32) {
    self.who = who
    self.quorum = quorum
    self.preferring = preferring
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    who = words.word(0)
    quorum = words.word(1)
    preferring = words.word(2)
  }

  package func write(into words: inout [UInt32]) {
    words.append(who)
    words.append(quorum)
    words.append(preferring)
  }

  @inlinable package static var requester: UInt32 { UInt32.max - 1 }
}

/// People who can decide.
package struct ReviewersRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 4 }

  package let name: UInt32
  /// A string or `none`.
  package let group: UInt32
  /// In `stringLists`, in the order of code points.
  package let members: Run

  package init(name: UInt32, group: UInt32, members: Run) {
    self.name = name
    self.group = group
    self.members = members
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    name = words.word(0)
    group = words.word(1)
    members = Run(words, at: 2)
  }

  package func write(into words: inout [UInt32]) {
    words.append(name)
    words.append(group)
    words.append(members)
  }
}

/// At most so many uses, or so large a sum, in a sliding window, per key.
package struct LimitRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 7 }

  package let isSum: Bool
  package let perSeconds: UInt32
  /// An integer, or the bits of a double.
  package let bound: UInt64
  /// Chunk of what is summed, or `none`.
  package let value: UInt32
  /// In `chunkLists`.
  package let keys: Run

  package init(isSum: Bool, perSeconds: UInt32, bound: UInt64, value: UInt32, keys: Run) {
    self.isSum = isSum
    self.perSeconds = perSeconds
    self.bound = bound
    self.value = value
    self.keys = keys
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    isSum = words.word(0) == 1
    perSeconds = words.word(1)
    bound = words.wide(2)
    value = words.word(4)
    keys = Run(words, at: 5)
  }

  package func write(into words: inout [UInt32]) {
    words.append(isSum ? 1 : 0)
    words.append(perSeconds)
    words.append(wide: bound)
    words.append(value)
    words.append(keys)
  }
}

/// A piece of a reason.
package struct PartRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 2 }

  package let isValue: Bool
  /// A chunk if it is a value, else a string.
  package let operand: UInt32

  package init(isValue: Bool, operand: UInt32) {
    self.isValue = isValue
    self.operand = operand
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    isValue = words.word(0) == 1
    operand = words.word(1)
  }

  package func write(into words: inout [UInt32]) {
    words.append(isValue ? 1 : 0)
    words.append(operand)
  }
}

/// The provenance and life of a grant, and what it stands in for.
package struct GrantRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 8 }

  package let signer: UInt32
  /// Seconds since 1970.
  package let granted: Int64
  package let expires: Int64
  /// In `stringLists`, names of routes.
  package let covers: Run
  package let coversDefault: Bool

  package init(signer: UInt32, granted: Int64, expires: Int64, covers: Run, coversDefault: Bool) {
    self.signer = signer
    self.granted = granted
    self.expires = expires
    self.covers = covers
    self.coversDefault = coversDefault
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    signer = words.word(0)
    granted = Int64(bitPattern: words.wide(1))
    expires = Int64(bitPattern: words.wide(3))
    covers = Run(words, at: 5)
    coversDefault = words.word(7) == 1
  }

  package func write(into words: inout [UInt32]) {
    words.append(signer)
    words.append(wide: UInt64(bitPattern: granted))
    words.append(wide: UInt64(bitPattern: expires))
    words.append(covers)
    words.append(coversDefault ? 1 : 0)
  }
}
