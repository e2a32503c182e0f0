extension Builtin {
  package var row: BuiltinRow {
    switch self {
    case .conversion(let one): one.row
    case .string(let one): one.row
    case .collection(let one): one.row
    case .time(let one): one.row
    case .mathematics(let one): one.row
    case .optional(let one): one.row
    case .network(let one): one.row
    case .encoding(let one): one.row
    case .domain(let one): one.row
    case .findings(let one): one.row
    }
  }

  /// Every function of the language, theme by theme.
  package static let all: [Builtin] =
    ConversionBuiltin.allCases.map(Builtin.conversion) + StringBuiltin.allCases.map(Builtin.string)
    + CollectionBuiltin.allCases.map(Builtin.collection) + TimeBuiltin.allCases.map(Builtin.time)
    + MathematicsBuiltin.allCases.map(Builtin.mathematics)
    + OptionalBuiltin.allCases.map(Builtin.optional)
    + NetworkBuiltin.allCases.map(Builtin.network)
    + EncodingBuiltin.allCases.map(Builtin.encoding)
    + DomainBuiltin.allCases.map(Builtin.domain)
    + FindingsBuiltin.allCases.map(Builtin.findings)

  /// A name under which a function is called, and what it calls.
  package struct Entry: Sendable {
    package let name: Text
    package let builtin: Builtin
    package let row: BuiltinRow
  }

  /// Every name of every function, in the order of code points.
  package static let index: [Entry] = {
    var entries: [Entry] = []
    for builtin in all {
      let row = builtin.row
      entries.append(Entry(name: row.name, builtin: builtin, row: row))
      if let other = row.memberName {
        entries.append(Entry(name: other, builtin: builtin, row: row))
      }
    }
    return entries.sorted { $0.name < $1.name }
  }()

  /// The function that is called so; names are unique over all themes.
  package static func named(_ name: Text) -> Entry? {
    var low = 0
    var high = index.count
    while low < high {
      let middle = (low + high) / 2
      if index[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < index.count && index[low].name == name ? index[low] : nil
  }
}
