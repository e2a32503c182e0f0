import ProvisoLanguage
import ProvisoProgram

/// Which slot holds which member of the arguments and the context.
struct SlotLayout {
  private(set) var arguments: [Text: UInt16] = [:]
  private(set) var context: [Text: UInt16] = [:]
  /// How many there are, the fixed ones included.
  private(set) var count = FixedSlot.count

  /// `actions` has what is read for each declared action, and last for undeclared ones.
  init(context: Set<Text>, actions: [Set<Text>]) {
    for name in context.sorted() where count < Self.most {
      self.context[name] = UInt16(count)
      count += 1
    }
    let names = actions.reduce(into: Set<Text>()) { $0.formUnion($1) }.sorted()
    var numbers: [Text: Int] = [:]
    for (number, name) in names.enumerated() { numbers[name] = number }
    let colouring = SlotColouring(
      names: names.count, readFor: actions.map { $0.compactMap { numbers[$0] }.sorted() })
    for (number, name) in names.enumerated() {
      let slot = count + colouring.slots[number]
      // A name beyond the last slot is read from the whole record.
      if slot < Self.most { arguments[name] = UInt16(slot) }
    }
    count = min(count + colouring.count, Self.most)
  }

  private static let most = 4_096
}
