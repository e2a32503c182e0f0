package import ProvisoLanguage
package import ProvisoText

/// A value of an external file, as a reader of YAML or JSON gives it, and where it stands.
package struct DataNode: Sendable {
  package indirect enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(Text)
    case list([DataNode])
    /// In the order of the text; keys are distinct.
    case map([Entry])
  }

  package struct Entry: Sendable {
    package let key: Text
    package let value: DataNode

    package init(key: Text, value: DataNode) {
      self.key = key
      self.value = value
    }
  }

  package let value: Value
  /// One-based.
  package let line: Int
  package let column: Int

  package init(value: Value, line: Int, column: Int) {
    self.value = value
    self.line = line
    self.column = column
  }
}

/// Reads the external files that lets name; whoever calls the checker brings it.
package struct DataSource: Sendable {
  /// Why a file could not be read.
  package struct Problem: Error, Sendable {
    /// What is wrong: lower case, no full stop.
    package let message: String
    package let line: Int?
    package let column: Int?

    package init(message: String, line: Int? = nil, column: Int? = nil) {
      self.message = message
      self.line = line
      self.column = column
    }
  }

  /// The content of a file, whose path is relative to the policy file that names it.
  package let read: @Sendable (_ path: Text, _ policy: SourceFile) -> Result<DataNode, Problem>

  package init(
    _ read: @escaping @Sendable (_ path: Text, _ policy: SourceFile) -> Result<DataNode, Problem>
  ) {
    self.read = read
  }

  /// Has no files.
  package static let none = DataSource { _, _ in
    .failure(Problem(message: "there are no external files here"))
  }
}
