/// A value of a YAML document, and where it stands.
///
/// Plain scalars are read by the core schema of YAML 1.2: `yes` and `no` are text.
package struct YAMLNode: Sendable {
  package indirect enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case list([YAMLNode])
    /// In the order of the text; keys are distinct by their bytes.
    case map([Entry])
  }

  package struct Entry: Sendable {
    package let key: String
    package let keyMark: Mark
    package let value: YAMLNode
  }

  /// A one-based line and column.
  package struct Mark: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  package let value: Value
  package let mark: Mark
}

/// Why a YAML text could not be read.
package struct YAMLError: Error, Hashable, Sendable {
  package let message: String
  package let mark: YAMLNode.Mark

  package init(message: String, mark: YAMLNode.Mark) {
    self.message = message
    self.mark = mark
  }
}
