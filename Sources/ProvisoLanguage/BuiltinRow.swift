/// What the checker, the compiler, the manual and completion know of a function.
package struct BuiltinRow: Sendable {
  /// How it is called: `size`, `math.greatest`.
  package let name: Text
  /// How it is called after a dot, where that differs: `unwrapOpt`.
  package let memberName: Text?
  package let signatures: [Signature]
  /// Steps of fuel a call takes, and steps per byte or element of its operands.
  package let cost: Cost
  /// Whether only policies have it, not the bare language.
  package let isOurs: Bool
  /// One sentence: lower case, no full stop.
  package let summary: String
  /// An expression that is true.
  package let example: String

  package init(
    _ name: Text, memberName: Text? = nil, _ signatures: [Signature], cost: Cost = .constant,
    isOurs: Bool = false, summary: String, example: String
  ) {
    self.name = name
    self.memberName = memberName
    self.signatures = signatures
    self.cost = cost
    self.isOurs = isOurs
    self.summary = summary
    self.example = example
  }
}

/// One way to call a function.
package struct Signature: Hashable, Sendable {
  /// Whether the first parameter stands before the dot.
  package let isMember: Bool
  package let parameters: [Type]
  package let result: Type
  /// Whether the last parameter may be given any number of times, once at least.
  package let isVariadic: Bool

  package init(isMember: Bool, parameters: [Type], result: Type, isVariadic: Bool = false) {
    self.isMember = isMember
    self.parameters = parameters
    self.result = result
    self.isVariadic = isVariadic
  }

  package static func global(
    _ parameters: Type..., to result: Type, isVariadic: Bool = false
  ) -> Signature {
    Signature(isMember: false, parameters: parameters, result: result, isVariadic: isVariadic)
  }

  package static func member(_ parameters: Type..., to result: Type) -> Signature {
    Signature(isMember: true, parameters: parameters, result: result, isVariadic: false)
  }
}

/// How much work a call is.
package enum Cost: Sendable {
  case constant
  /// Per byte or element of the operands.
  case linear
  /// Per product of the sizes of two operands.
  case product
}
