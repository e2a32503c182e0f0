package import ProvisoChecker
import ProvisoLanguage
import ProvisoText
import ProvisoYAML

/// The external files that lets name: YAML or JSON, relative to the policy file.
package enum DataFiles {
  package static let source = DataSource { path, policy in
    guard !path.string.hasPrefix("/") else {
      return .failure(DataSource.Problem(message: "the path must be relative to the policy file"))
    }
    let folder = policy.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let whole = (folder.map(String.init) + [path.string]).joined(separator: "/")
    do {
      return .success(node(try YAMLReader.read(try Files.read(whole, limit: 64 << 20))))
    } catch let error as YAMLError {
      return .failure(
        DataSource.Problem(
          message: error.message, line: error.mark.line, column: error.mark.column))
    } catch let failure as Failure {
      return .failure(DataSource.Problem(message: failure.message))
    } catch {
      return .failure(DataSource.Problem(message: "\(error)"))
    }
  }

  private static func node(_ node: YAMLNode) -> DataNode {
    let value: DataNode.Value =
      switch node.value {
      case .null: .null
      case .bool(let value): .bool(value)
      case .int(let value): .int(value)
      case .double(let value): .double(value)
      case .string(let text): .string(Text(text))
      case .list(let elements): .list(elements.map(self.node))
      case .map(let entries):
        .map(entries.map { DataNode.Entry(key: Text($0.key), value: self.node($0.value)) })
      }
    return DataNode(value: value, line: node.mark.line, column: node.mark.column)
  }
}
