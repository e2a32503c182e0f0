/// Fresh values that nobody can guess, from the door: ids and salts. Simulations give seeded ones.
package struct Entropy: Sendable {
  private let source: @Sendable (Int) -> [UInt8]

  package init(_ source: @escaping @Sendable (Int) -> [UInt8]) { self.source = source }

  package func bytes(_ count: Int) -> [UInt8] { source(count) }
}
