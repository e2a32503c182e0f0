/// Text that is compared, hashed and ordered by its bytes.
///
/// Swift's `String` compares by canonical equivalence, so two different names could be one key;
/// whatever is decided, identified or signed is a `Text`. The order is that of code points.
package struct Text: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let string: String

  package init(_ string: String) { self.string = string }
  package init(stringLiteral value: StaticString) { string = "\(value)" }

  package var utf8: String.UTF8View { string.utf8 }
  package var description: String { string }

  package static func == (left: Text, right: Text) -> Bool {
    left.withBytes { left in right.withBytes { left.elementsEqual($0) } }
  }

  package static func < (left: Text, right: Text) -> Bool {
    left.withBytes { left in right.withBytes { left.lexicographicallyPrecedes($0) } }
  }

  package func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  /// The bytes in one piece, which makes walking over them many times faster.
  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var string = string
    return string.withUTF8(body)
  }
}
