/// Functions over lists and maps; some take text, too.
package enum CollectionBuiltin: UInt8, Sendable, CaseIterable {
  case size, reverse, slice, flatten, range, distinct, sort, first, last, sum
  /// The order of a list by keys that a macro computed: what `sortBy` becomes.
  case sortByKeys
}
