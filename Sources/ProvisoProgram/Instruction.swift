/// One step of the machine: eight bytes, little-endian, in the order of the members.
package struct Instruction: Hashable, Sendable {
  package let opcode: Opcode
  /// A small operand: a count, a comparison, a flag.
  package let a: UInt8
  /// A slot, a local or a built-in.
  package let b: UInt16
  /// A constant, a string, a set, an automaton or an address.
  package let c: UInt32

  package init(_ opcode: Opcode, a: UInt8 = 0, b: UInt16 = 0, c: UInt32 = 0) {
    self.opcode = opcode
    self.a = a
    self.b = b
    self.c = c
  }
}

/// How `test` and `require` instructions compare.
package enum Comparison: UInt8, Sendable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// What the machine can do. The order is the encoding: append, never reorder.
///
/// Each line gives the stack before and after. `v` is any value or error value, `t` a bool or an
/// error value. An instruction whose operand is an error value leaves that error, unless said
/// otherwise. Addresses are instructions counted from the start of the chunk.
package enum Opcode: UInt8, Sendable, CaseIterable {
  // Loads.
  /// – → v: constant `c`.
  case constant
  /// – → v: what slot `b` holds, read as the slot's type; absent: an error about string `c`.
  case slot
  /// – → v: binding `b` of the bare language; absent: an error about string `c`.
  case variable
  /// – → double: the agent's confidence, 0 if absent.
  case confidence
  /// – → bool: whether the request has a confidence.
  case hasConfidence
  /// – → timestamp
  case now
  /// – → level: fact of scale `a`.
  case fact
  /// – → findings: what a scan of the arguments found, with what the action handles.
  case findings
  /// – → string: the digest of the action.
  case digest
  /// – → v: local `b`.
  case local
  /// v → –: to local `b`; an error value is stored, too.
  case store

  // Members.
  /// v → v: member named by string `c`; `a` = 1: an optional; followed by a `note`.
  case member
  /// v v → v: element or entry; `a` = 1: an optional.
  case index
  /// – → t: whether slot `b` is present; an error value below a wrong type. `c` as in `slot`.
  case hasSlot
  /// v → t: whether member `c` is present. `a` = 1: an absent member on the way gives false.
  case hasMember

  // Operators: v v → v, but `negate` and `not`: v → v.
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case contains
  case add, subtract, multiply, divide, remainder
  case negate, not
  /// v → t: whether the value is in set `c`.
  case inSet
  /// v → t: whether the text matches automaton `c`.
  case matches

  // Control. All jumps but that of `fold` and `skip` are forward.
  /// – → –: to `c`.
  case jump
  /// t → t: to `c` if it is false (`&&`) or true (`||`), else on.
  case jumpIfFalse, jumpIfTrue
  /// t t → t: `&&` and `||`, absorbing what is no bool.
  case and, or
  /// t → –: on if true, to `c` if false; anything else: → error, to `c` + `b`.
  case branch
  /// v… → v: built-in `b` on `a` values. `c` = 0, or 1 + the number of the automaton or zone
  /// that stands for a constant last argument, which is then not on the stack.
  case call

  // Building.
  /// v → v: marks an optional, so that `list` and `map` splice it; no optional: an error.
  case splice
  /// v × c → list, v × 2c → map
  case list, map

  // Loops. `iterate` opens one, `next` or what finishes it closes it.
  /// v → –: a loop of kind `a` over the value with its variables at local `b`; finished, or if
  /// the value cannot be iterated: → v, to `c`. Bit 7 of `a`: two variables.
  case iterate
  /// – → –: sets the variables, or finishes.
  case next
  /// t → –: on if true, to `c` (a `next`) if false; anything else finishes with an error.
  case skip
  /// v → –: takes the body's value into the result, and goes to `c` (a `next`) or finishes.
  case fold

  // Conditions of rules: a conjunction without a stack.
  /// t → –: false ends the chunk with false; what is no bool is kept as its outcome.
  case require
  /// As `test` and `require` in one, with the same operands; the first two precede a `note`.
  case requireSlot, requireSlotSet, requireFact, requireConfidence
  /// – → t: slot `b` compared with constant `c` by comparison `a`; followed by a `note`.
  case testSlot
  /// – → t: whether slot `b` is in set `c`; followed by a `note`.
  case testSlotSet
  /// – → t: fact of scale `b` compared with rank `c` by comparison `a`.
  case testFact
  /// – → t: the confidence compared with constant `c` by comparison `a`.
  case testConfidence
  /// Never executed and never jumped to: `c` is the string about which the error value of the
  /// instruction before it is, where that meets an absent member.
  case note
  /// Ends the chunk: true, or the error value that `require` kept.
  case accept
  /// v →: ends the chunk with the value.
  case finish

  /// v → v: the entry of a constant map under the value; the map's keys are set `c`, whose
  /// constants each precede the entry's value. `a` = 1: an optional.
  case lookup

  /// Whether a `note` belongs to it.
  package var hasNote: Bool {
    self == .member || self == .testSlot || self == .testSlotSet
      || self == .requireSlot || self == .requireSlotSet
  }
}

/// What a loop makes of the values of its body. As `ComprehensionTerm.Kind`; the encoding.
package enum Fold: UInt8, Sendable, CaseIterable {
  case all, exists, existsOne, filter, map, transformList, transformMap, transformMapEntry
}
