/// One document, read once: a flat list of nodes that is evaluated, hashed, shown and run.
///
/// Nodes are named by index. 1 is the document, 0 is absent (and reads as null). The elements of
/// an array begin at the index after it, an object's members likewise, name and value in turn;
/// `next` leads from each to the one after it. Strings and numbers point into the bytes that were
/// read, which must outlive the use of the tape. Copies share the memory: read with one of them.
@usableFromInline package struct Tape {
  @usableFromInline package enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object
  }

  package static let root: UInt32 = 1

  package var limits = JSONLimits()
  private var storage: TapeStorage
  @usableFromInline private(set) var nodes: UnsafeMutablePointer<Node>
  /// The index after the last node.
  @usableFromInline package private(set) var end: UInt32 = 2

  package init() {
    storage = TapeStorage(TapeStorage.Plan(bytes: 0, limits: limits))
    nodes = storage.nodes
  }

  /// Replaces what was read. If it throws, the tape holds null.
  package mutating func read(
    _ bytes: UnsafeRawBufferPointer, dialect: Dialect = .interchange
  ) throws(JSONError) {
    reset()
    let most = max(0, min(limits.bytes, JSONLimits.mostBytes))
    guard bytes.count <= most else { throw JSONError(.tooLong, at: most) }
    guard let start = bytes.baseAddress else { throw JSONError(.missingValue, at: 0) }
    makeRoom(for: bytes.count)
    var scanner = Scanner(start, bytes.count, dialect, limits, storage)
    do {
      try scanner.document()
    } catch {
      reset()
      throw error
    }
    end = scanner.used
  }

  /// Forgets the document, and keeps the memory.
  package mutating func reset() {
    nodes[0] = Node(.null)
    nodes[1] = Node(.null)
    end = 2
  }

  private mutating func makeRoom(for bytes: Int) {
    let plan = TapeStorage.Plan(bytes: bytes, limits: limits)
    guard !storage.plan.covers(plan) else { return }
    storage = TapeStorage(plan)
    nodes = storage.nodes
  }
}
