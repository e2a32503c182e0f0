/// What the names of the members on the way to a value hint at: those of the nearest name that
/// hints at anything, as `ssn` does in `customer.ssn.value`.
package struct PathHints: Sendable {
  private(set) var kinds = KindSet()
  /// Whether the value as a whole is what a name says, as one named `secret.value` is the secret
  /// and one named `secret.label` or `secret_url` is not.
  private(set) var tellsValue = false

  package init() {}

  /// The hints within a member of such a name.
  package func entering(_ name: UnsafeRawBufferPointer) -> PathHints {
    let name = Bytes(name)
    let own = Lexicon.kinds(in: name, max(0, name.count - PathHints.longestName), name.count)
    var hints = self
    if Scan.namesPublic(name, 0, name.count) {
      hints.kinds = own
      hints.tellsValue = false
    } else if own.isEmpty {
      hints.tellsValue = tellsValue && PathHints.isNeutral(name)
    } else {
      hints.kinds = own
      hints.tellsValue = true
    }
    return hints
  }

  /// Of longer names the end counts.
  private static var longestName: Int { 128 }

  /// Names that say no more than that here is the value.
  private static func isNeutral(_ name: Bytes) -> Bool {
    for word: StaticString in [
      "value", "val", "text", "data", "content", "raw", "string", "plain", "plaintext", "number",
    ] where name.count == word.utf8CodeUnitCount && name.holdsAnyCase(word, at: 0) {
      return true
    }
    return false
  }
}

extension PathHints {
  /// The hints of a whole path as tools write it, `arguments.customer.ssn` or ``a.`b.c`[0]``, and
  /// where its last name stands.
  package static func of(_ path: UnsafeRawBufferPointer) -> (outer: PathHints, last: Range<Int>) {
    var outer = PathHints()
    var last = 0..<0
    var index = 0
    while index < path.count {
      let isQuoted = path[index] == "`"
      let start = isQuoted ? index + 1 : index
      index = start
      while index < path.count, isQuoted ? path[index] != "`" : !isBetween(path[index]) {
        index += 1
      }
      if index > start {
        if !last.isEmpty { outer = outer.entering(.init(rebasing: path[last])) }
        last = start..<index
      }
      if isQuoted { index += 1 }
      index = afterGap(path, index)
    }
    return (outer, last)
  }

  private static func isBetween(_ byte: UInt8) -> Bool { byte == "." || byte == "[" }

  /// Past `[12]` and a point.
  private static func afterGap(_ path: UnsafeRawBufferPointer, _ index: Int) -> Int {
    var index = index
    while index < path.count, path[index] == "[" {
      while index < path.count, path[index] != "]" { index += 1 }
      index += 1
    }
    return index < path.count && path[index] == "." ? index + 1 : index
  }
}
