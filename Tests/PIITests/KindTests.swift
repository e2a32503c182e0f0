import ProvisoPII
import Testing

@Suite struct KindTests {
  /// Each example of a row holds the kind; each look-alike does not.
  @Test(arguments: Kind.allCases)
  func examples(_ kind: Kind) {
    for example in kind.row.found {
      let text = plain(example)
      #expect(
        Scans.kinds(text, threshold: kind.row.threshold).contains(kind),
        "\(kind.name) is not found in \(text)")
    }
    for example in kind.row.passedOver {
      let text = plain(example)
      #expect(
        !Scans.kinds(text, threshold: kind.row.threshold).contains(kind),
        "\(kind.name) is found in \(text)")
    }
    #expect(!kind.row.found.isEmpty && !kind.row.passedOver.isEmpty)
  }

  @Test func namesAreSnakeCaseAndUnique() {
    let names = Kind.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count <= KindSet.capacity)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" }, "\(name)")
      #expect(lookUp(name)?.name == name)
    }
    #expect(lookUp("card_numbers") == nil)
    #expect(lookUp("") == nil)
  }

  @Test func categoriesShareOutTheKinds() {
    var all = KindSet(.opaque)
    for category in Category.allCases {
      #expect(!category.kinds.isEmpty)
      #expect(!all.intersects(category.kinds))
      all.formUnion(category.kinds)
      #expect(
        "\(category.name)".utf8.withContiguousStorageIfAvailable {
          Category(named: UnsafeRawBufferPointer($0))
        } == category)
    }
    #expect(all == .all)
    #expect(Category.financial.kinds.contains(.iban))
  }

  private func lookUp(_ name: String) -> Kind? {
    Array(name.utf8).withUnsafeBytes { Kind(named: $0) }
  }

  private func plain(_ example: StaticString) -> String {
    "\(example)".filter { $0 != "¦" }
  }
}
