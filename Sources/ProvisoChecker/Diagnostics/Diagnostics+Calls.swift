import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Calls, macros, members and what stands in brackets.
extension Diagnostic {
  static func unknownFunction(_ node: Call, isOurs: Bool, lets: [Text]) -> Diagnostic {
    let isMember = node.receiver != nil
    let known =
      Builtin.index.filter { entry in
        (isOurs || !entry.row.isOurs) && entry.row.signatures.contains { $0.isMember == isMember }
      }.map(\.name) + MacroForm.allCases.map { Text($0.rawValue) } + lets
    let name = node.function.text
    return .error(
      .unknownFunction, "there is no function `\(name)`", at: node.function.place,
      "not a known function",
      help: NearestName.find(name, among: known).map { "did you mean `\($0)`?" })
  }

  static func wrongShape(
    _ node: Call, _ signatures: [Signature], isMember: Bool
  ) -> Diagnostic {
    let name = node.function.text
    let ways = signatures.prefix(4).map { "`\($0.written(name))`" }.joined(separator: ", ")
    let count = count(node.arguments.count, "argument")
    let isStyle = !signatures.contains { $0.isMember == isMember }
    return .error(
      .arguments,
      isStyle && isMember
        ? "`\(name)` is not called on a value"
        : isStyle ? "`\(name)` is called on a value" : "`\(name)` does not take \(count)",
      at: node.function.place, "\(count) given", help: "write \(ways)")
  }

  static func argumentsDoNotFit(
    _ node: Call, _ arguments: [Term], _ candidates: [Signature]
  ) -> Diagnostic {
    if candidates.count == 1, let odd = firstOdd(arguments, candidates[0]) {
      return .mismatch(found: odd.term.type, wanted: odd.wanted, at: odd.term.place)
    }
    let name = node.function.text
    let types = arguments.map(\.type.written).joined(separator: ", ")
    let ways = candidates.prefix(4).map { "`\($0.written(name))`" }.joined(separator: ", ")
    return .error(
      .arguments, "`\(name)` does not take (\(types))", at: node.place, "no such way to call it",
      help: "write \(ways)")
  }

  private static func firstOdd(
    _ arguments: [Term], _ signature: Signature
  ) -> (term: Term, wanted: Type)? {
    var fitting = Fitting()
    for (place, argument) in arguments.enumerated() {
      let wanted = signature.parameter(place)
      if !fitting.takes(argument.type, as: wanted) { return (argument, fitting.filled(wanted)) }
    }
    return nil
  }

  static func wrongLetCount(_ node: Call, _ parameters: [LetMeaning.Parameter]) -> Diagnostic {
    let names = parameters.map { "\($0.name.text): \($0.type.written)" }
    return .error(
      .arguments,
      "`\(node.function.text)` does not take \(count(node.arguments.count, "argument"))",
      at: node.place, "\(count(node.arguments.count, "argument")) given",
      help: "write `\(node.function.text)(\(names.joined(separator: ", ")))`")
  }

  static func notAFunction(_ node: Call) -> Diagnostic {
    .error(
      .unknownFunction, "`\(node.function.text)` is not called", at: node.function.place,
      "a let without parameters", help: "write `\(node.function.text)`")
  }

  static func functionWithoutCall(_ name: Text, _ count: Int, at place: Place) -> Diagnostic {
    .error(
      .arguments, "`\(name)` is called with \(Self.count(count, "argument"))", at: place,
      "a let with parameters")
  }

  // MARK: Macros

  static func macroShape(_ node: Call, _ example: String) -> Diagnostic {
    .error(
      .macro, "`\(node.function.text)` is not written so", at: node.place,
      "\(count(node.arguments.count, "argument")) given", help: "for example `\(example)`")
  }

  static func macroVariable(at place: Place) -> Diagnostic {
    .error(
      .macro, "a macro's variable is a plain name", at: place, "not a name",
      help: "for example `args.to.all(address, address != \"\")`")
  }

  static func sameVariable(_ name: Text, at place: Place) -> Diagnostic {
    .error(.macro, "both variables are called `\(name)`", at: place, "the second")
  }

  static func notIterable(_ type: Type, _ macro: Name, at place: Place) -> Diagnostic {
    .error(
      .macro, "`\(macro.text)` goes over a list or a map, not \(type.written)", at: place,
      "is \(type.written)")
  }

  static func noOrder(_ keys: Type, at place: Place) -> Diagnostic {
    .error(
      .macro, "\(elementName(keys)) has no order to sort by", at: place,
      "is \(elementName(keys))", help: "sort by a number, a text or a moment")
  }

  private static func elementName(_ list: Type) -> String {
    if case .list(let element) = list { return element.written }
    return list.written
  }

  static func hasNeedsMember(at place: Place) -> Diagnostic {
    .error(
      .hasNeedsMember, "`has` asks for a member", at: place, "not a member",
      help: "for example `has(args.memo)`")
  }

  // MARK: Members

  static func noMembers(of type: Type, named field: Name) -> Diagnostic {
    .error(
      .noMember, "\(type.written) has no members", at: field.place,
      "`\(field.text)` is none",
      help: isMethod(field.text) ? "a function is called: `.\(field.text)()`" : nil)
  }

  private static func isMethod(_ name: Text) -> Bool {
    Builtin.named(name).map { $0.row.signatures.contains(where: \.isMember) } ?? false
  }

  static func noMember(_ field: Name, known: [Text]) -> Diagnostic {
    .error(
      .noMember, "there is no member `\(field.text)`", at: field.place, "not declared",
      help: help(for: field.text, among: known))
  }

  static func notIndexed(_ type: Type, at place: Place) -> Diagnostic {
    .error(
      .notIndexed, "\(type.written) has no elements to pick", at: place, "is \(type.written)",
      help: type == .string ? "write `.charAt(0)` or `.substring(0, 4)`" : nil)
  }

  static func notAKey(_ type: Type, at place: Place) -> Diagnostic {
    .error(
      .mismatch, "\(type.written) cannot be a key of a map", at: place, "is \(type.written)",
      help: "a key is a string, a bool, an int or a uint")
  }
}
