import ProvisoLanguage

/// Which signature of a function or operator takes some arguments.
enum SignatureChoice {
  /// What the call gives.
  case result(Type)
  /// No signature is called in this style with so many arguments.
  case noShape
  /// These are, but none takes arguments of these types.
  case noFit([Signature])

  /// The first signature that fits; where an argument's type is open, all that do have a say.
  static func choose(
    from signatures: [Signature], isMember: Bool, _ arguments: [Type]
  ) -> SignatureChoice {
    let shaped = signatures.filter { $0.isMember == isMember && $0.takes(count: arguments.count) }
    if shaped.isEmpty { return .noShape }
    let isOpen = arguments.contains(where: \.isOpenEnded)
    var result: Type?
    for signature in shaped {
      var fitting = Fitting()
      guard fitting.fits(arguments, signature) else { continue }
      let type = fitting.filled(signature.result)
      if !isOpen { return .result(type) }
      if let earlier = result, earlier != type {
        return .result(arguments.contains(.unknown) ? .unknown : .dyn)
      }
      result = type
    }
    return result.map(SignatureChoice.result) ?? .noFit(shaped)
  }
}

extension Signature {
  func takes(count: Int) -> Bool {
    isVariadic ? count >= parameters.count : count == parameters.count
  }

  /// The type of the parameter at a place, the last one repeated if the signature is variadic.
  func parameter(_ place: Int) -> Type { parameters[min(place, parameters.count - 1)] }
}

extension Fitting {
  fileprivate mutating func fits(_ arguments: [Type], _ signature: Signature) -> Bool {
    for (place, argument) in arguments.enumerated()
    where !takes(argument, as: signature.parameter(place)) {
      return false
    }
    return true
  }
}
