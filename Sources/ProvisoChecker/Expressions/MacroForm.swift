import ProvisoLanguage

/// How a macro over lists and maps may be written.
enum MacroForm: String, CaseIterable {
  case all, exists
  case existsOne = "exists_one"
  case existsOneAlso = "existsOne"
  case filter, map, transformList, transformMap, transformMapEntry

  /// One way to write it: how many variables, and whether a condition stands before the body.
  struct Shape {
    let hasTwoVariables: Bool
    let hasCondition: Bool
  }

  static func named(_ name: String) -> MacroForm? { MacroForm(rawValue: name) }

  var kind: ComprehensionTerm.Kind {
    switch self {
    case .all: .all
    case .exists: .exists
    case .existsOne, .existsOneAlso: .existsOne
    case .filter: .filter
    case .map: .map
    case .transformList: .transformList
    case .transformMap: .transformMap
    case .transformMapEntry: .transformMapEntry
    }
  }

  func shape(count: Int) -> Shape? {
    switch self {
    case .all, .exists, .existsOne, .existsOneAlso:
      if count == 2 { return Shape(hasTwoVariables: false, hasCondition: false) }
      return count == 3 ? Shape(hasTwoVariables: true, hasCondition: false) : nil
    case .filter:
      return count == 2 ? Shape(hasTwoVariables: false, hasCondition: false) : nil
    case .map:
      guard count == 2 || count == 3 else { return nil }
      return Shape(hasTwoVariables: false, hasCondition: count == 3)
    case .transformList, .transformMap, .transformMapEntry:
      guard count == 3 || count == 4 else { return nil }
      return Shape(hasTwoVariables: true, hasCondition: count == 4)
    }
  }

  var bodyIsCondition: Bool {
    switch self {
    case .all, .exists, .existsOne, .existsOneAlso, .filter: true
    case .map, .transformList, .transformMap, .transformMapEntry: false
    }
  }

  /// One sentence: lower case, no full stop.
  var summary: String {
    switch self {
    case .all: "whether a condition holds for every element of a list, or every key of a map"
    case .exists: "whether a condition holds for some element or key"
    case .existsOne, .existsOneAlso: "whether a condition holds for just one element or key"
    case .filter: "the elements or keys for which a condition holds"
    case .map: "what an expression gives for each element or key, or each that a condition takes"
    case .transformList: "what an expression gives for each index and element, or key and value"
    case .transformMap: "a map with the same keys, and what an expression gives for each"
    case .transformMapEntry: "the entries that an expression gives for each key and value"
    }
  }

  /// A call to paste.
  var example: String {
    switch self {
    case .all: "args.to.all(address, email_domain(address) == ours)"
    case .exists: "args.to.exists(address, email_domain(address) != ours)"
    case .existsOne, .existsOneAlso: "args.to.exists_one(address, address == \"a@b.example\")"
    case .filter: "args.to.filter(address, email_domain(address) != ours)"
    case .map: "args.to.map(address, email_domain(address))"
    case .transformList: "args.lines.transformList(place, line, line.price)"
    case .transformMap: "args.prices.transformMap(name, price, price * 2.0)"
    case .transformMapEntry: "args.prices.transformMapEntry(name, price, {price: name})"
    }
  }
}
