/// Functions over lists and maps; some take text, too.
package enum CollectionBuiltin: UInt8, Sendable, CaseIterable {
  case size, reverse, slice, flatten, range, distinct, sort, first, last, sum
  /// The order of a list by keys that a macro computed: what `sortBy` becomes.
  case sortByKeys
}

extension CollectionBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .size:
      BuiltinRow(
        "size", Self.sized.flatMap { [.global($0, to: .int), .member($0, to: .int)] },
        cost: .linear,
        summary: "the number of code points, bytes, elements or entries",
        example: #"size("abc") == 3"#)
    case .reverse:
      BuiltinRow(
        "reverse", [.member(.listOfT, to: .listOfT), .member(.string, to: .string)],
        cost: .linear,
        summary: "the elements or code points from last to first",
        example: "[1, 2, 3].reverse() == [3, 2, 1]")
    case .slice:
      BuiltinRow(
        "slice", [.member(.listOfT, .int, .int, to: .listOfT)], cost: .linear,
        summary: "the elements from one place up to another",
        example: "[1, 2, 3, 4].slice(1, 3) == [2, 3]")
    case .flatten:
      BuiltinRow(
        "flatten",
        [
          .member(.list(.listOfT), to: .listOfT), .member(.list(.dyn), .int, to: .list(.dyn)),
        ], cost: .linear,
        summary: "the elements of the lists in a list, so many levels deep",
        example: "[[1], [2, 3]].flatten() == [1, 2, 3]")
    case .range:
      BuiltinRow(
        "lists.range", [.global(.int, to: .list(.int))], cost: .linear,
        summary: "the numbers from 0 up to a number",
        example: "lists.range(3) == [0, 1, 2]")
    case .distinct:
      BuiltinRow(
        "distinct", [.member(.listOfT, to: .listOfT)], cost: .product,
        summary: "the elements, each once, in the order of their first",
        example: "[1, 2, 1].distinct() == [1, 2]")
    case .sort:
      BuiltinRow(
        "sort", Self.ordered.map { .member(.list($0), to: .list($0)) }, cost: .product,
        summary: "the elements from least to greatest",
        example: "[3, 1, 2].sort() == [1, 2, 3]")
    case .first:
      BuiltinRow(
        "first", [.member(.listOfT, to: .optional(.anyT))],
        summary: "the first element, if there is one",
        example: "[1, 2].first().value() == 1")
    case .last:
      BuiltinRow(
        "last", [.member(.listOfT, to: .optional(.anyT))],
        summary: "the last element, if there is one",
        example: "[1, 2].last().value() == 2")
    case .sum:
      BuiltinRow(
        "sum",
        [
          .member(.list(.int), to: .int), .member(.list(.uint), to: .uint),
          .member(.list(.double), to: .double),
        ], cost: .linear, isOurs: true,
        summary: "the sum of the numbers of a list; 0 of none",
        example: "[1, 2, 3].sum() == 6")
    case .sortByKeys:
      BuiltinRow(
        "sortBy", Self.ordered.map { .member(.listOfT, .list($0), to: .listOfT) },
        cost: .product,
        summary: "the elements in the order of what an expression gives for each",
        example: "[1, 3, 2].sortBy(n, -n) == [3, 2, 1]")
    }
  }

  private static let sized: [Type] = [.string, .bytes, .listOfT, .map(.anyT, .anyU)]

  private static let ordered: [Type] = [
    .int, .uint, .double, .bool, .duration, .timestamp, .string, .bytes,
  ]
}
