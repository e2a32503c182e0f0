import ProvisoYAML

/// Requests, one after another: the lines of a JSON Lines stream, or the elements of a YAML
/// sequence. A stream is read piece by piece and may be larger than memory.
package struct Recording {
  private enum Source {
    case lines(LineReader)
    case elements(ArraySlice<YAMLNode>)
  }

  private var source: Source

  /// The recording at `path`, standard input for `-`. Files that end in `.yaml` or `.yml` are
  /// YAML, all others JSON Lines.
  package init(path: String) throws(Failure) {
    if Self.isYAML(path) {
      source = .elements(try Self.elements(of: path)[...])
    } else {
      source = .lines(try LineReader(path: path))
    }
  }

  static func isYAML(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }

  /// The elements of the sequence that a YAML file is.
  static func elements(of path: String) throws(Failure) -> [YAMLNode] {
    let node = try YAMLFile.read(path)
    guard case .list(let elements) = node.value else {
      throw .malformed("\(path):\(node.mark.line):\(node.mark.column): a sequence is expected")
    }
    return elements
  }

  /// The bytes of the next request, or nil at the end.
  package mutating func next() throws(Failure) -> [UInt8]? {
    switch source {
    case .lines(var reader):
      defer { source = .lines(reader) }
      return try reader.next()
    case .elements(var rest):
      guard let first = rest.popFirst() else { return nil }
      source = .elements(rest)
      return YAMLFile.json(of: first)
    }
  }
}
