package import ProvisoYAML

/// A recording in pieces that several can work on at once. JSON Lines are read piece by piece and
/// may be larger than memory; a YAML sequence is read whole.
package struct RecordingBlocks {
  /// Some records, each with the line on which it begins.
  package enum Block: Sendable {
    case lines(LineBlocks.Block)
    case elements(ArraySlice<YAMLNode>)

    /// Calls `body` with the bytes of each record, which last no longer than the call, and its line.
    package func forEachRecord(_ body: (UnsafeRawBufferPointer, Int) -> Void) {
      switch self {
      case .lines(let block): block.forEachLine(body)
      case .elements(let nodes):
        for node in nodes {
          YAMLFile.json(of: node).withUnsafeBytes { body($0, node.mark.line) }
        }
      }
    }
  }

  private enum Source {
    case lines(LineBlocks)
    case elements(ArraySlice<YAMLNode>)
  }

  private var source: Source
  private static let elements = 64

  /// The recording at `path`, as `Recording` takes it.
  package init(path: String) throws(Failure) {
    if Recording.isYAML(path) {
      source = .elements(try Recording.elements(of: path)[...])
    } else {
      source = .lines(try LineBlocks(path: path))
    }
  }

  package mutating func next() throws(Failure) -> Block? {
    switch source {
    case .lines(var blocks):
      defer { source = .lines(blocks) }
      return try blocks.next().map(Block.lines)
    case .elements(let rest):
      guard !rest.isEmpty else { return nil }
      source = .elements(rest.dropFirst(Self.elements))
      return .elements(rest.prefix(Self.elements))
    }
  }

  /// How much of the file was read.
  package var bytesRead: Int {
    switch source {
    case .lines(let blocks): blocks.bytesRead
    case .elements: 0
    }
  }

  package func close() {
    switch source {
    case .lines(let blocks): blocks.close()
    case .elements: break
    }
  }
}
