import ProvisoLanguage
import ProvisoProgram

/// Which slot holds which member of the arguments and the context.
struct SlotLayout {
  private let names: NameTable
  /// By the numbers of the names; 0 is none.
  private var arguments: [UInt16]
  private var context: [UInt16]
  /// How many there are, the fixed ones included.
  private(set) var count = FixedSlot.count

  /// `actions` has what is read for each declared action, and last for undeclared ones.
  init(names: NameTable, context read: [UInt32], actions: [[UInt32]]) {
    self.names = names
    arguments = [UInt16](repeating: 0, count: names.texts.count)
    context = arguments
    let order = names.texts.indices.sorted { names.texts[$0] < names.texts[$1] }
    let isRead = Set(read)
    for number in order where isRead.contains(UInt32(number)) && count < Self.most {
      context[number] = UInt16(count)
      count += 1
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = place }
    let colouring = SlotColouring(
      names: order.count, readFor: actions.map { $0.map { places[Int($0)] } })
    for (place, number) in order.enumerated() where colouring.isRead(place) {
      let slot = count + colouring.slots[place]
      // A name beyond the last slot is read from the whole record.
      if slot < Self.most { arguments[number] = UInt16(slot) }
    }
    count = min(count + colouring.count, Self.most)
  }

  /// No members at all.
  init() { self.init(names: NameTable(), context: [], actions: []) }

  func argument(_ name: Text) -> UInt16? { names.find(name).flatMap { argument(number: $0) } }

  func argument(number: UInt32) -> UInt16? { Self.slot(arguments[Int(number)]) }

  func contextMember(_ name: Text) -> UInt16? {
    names.find(name).flatMap { contextMember(number: $0) }
  }

  func contextMember(number: UInt32) -> UInt16? { Self.slot(context[Int(number)]) }

  private static func slot(_ stored: UInt16) -> UInt16? { stored == 0 ? nil : stored }

  private static let most = 4_096
}
