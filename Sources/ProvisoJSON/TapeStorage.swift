/// The memory of a tape: one block, never moved, freed with its last user.
///
/// For a document of n bytes it holds, in this order, n bytes for unescaped text, the nodes, and
/// a slot for each member of one object. What a document does not need is never touched.
final class TapeStorage {
  let base: UnsafeMutableRawPointer
  let plan: Plan

  init(_ plan: Plan) {
    self.plan = plan
    base = .allocate(byteCount: plan.total, alignment: 16)
    nodes[0] = Node(.null)
    nodes[1] = Node(.null)
  }

  deinit { base.deallocate() }

  var text: UnsafeMutablePointer<UInt8> { base.assumingMemoryBound(to: UInt8.self) }
  var nodes: UnsafeMutablePointer<Node> {
    (base + plan.text).assumingMemoryBound(to: Node.self)
  }
  var slots: UnsafeMutablePointer<UInt64> {
    (base + plan.text + plan.nodes * MemoryLayout<Node>.stride)
      .assumingMemoryBound(to: UInt64.self)
  }

  /// How much room documents of some length can need within some limits.
  struct Plan {
    let text: Int
    let nodes: Int
    let slots: Int

    /// Sizes are rounded up to a power of two, so that documents of growing length cost few
    /// allocations.
    ///
    /// Every node owns a byte of the document, and all nodes but the first another one: the comma
    /// or colon before it, or, if it is a first part, the closing bracket of its container, which
    /// only the open containers lack. A member owns five bytes, as in `"":0,`.
    init(bytes: Int, limits: JSONLimits) {
      var size = 2048
      while size < bytes { size *= 2 }
      let parts = max(0, min(limits.parts, size))
      let depth = max(0, min(limits.depth, size))
      text = size
      nodes = 4 + min((size + depth) / 2, 2 * parts)
      slots = 1 + min(size / 5, parts)
    }

    var total: Int {
      text + nodes * MemoryLayout<Node>.stride + slots * MemoryLayout<UInt64>.stride
    }

    func covers(_ other: Plan) -> Bool {
      text >= other.text && nodes >= other.nodes && slots >= other.slots
    }
  }
}
