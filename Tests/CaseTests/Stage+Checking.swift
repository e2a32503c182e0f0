import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import ProvisoYAML

extension Stage {
  static func checkFindings(_ input: CaseFile.Input) -> [Diagnostic] {
    let mistakes = syntaxFindings(input)
    let trees = input.policies.enumerated().map { Parser.parse($0.element, number: $0.offset).0 }
    return mistakes + Checker.check(trees, data: source(input), patterns: hook).1
  }

  static func overlayFindings(_ input: CaseFile.Input) -> [Diagnostic] {
    let trees = input.policies.enumerated().map { Parser.parse($0.element, number: $0.offset).0 }
    let (set, grants) = (Array(trees.prefix(1)), Array(trees.dropFirst()))
    return syntaxFindings(input)
      + Checker.checkOverlay(grants, against: set, data: source(input), patterns: hook).1
  }

  /// Stands for the compiler's own check: one text of each kind is not understood.
  private static let hook = PatternCheck { kind, text in
    switch kind {
    case .regularExpression where text == "a(":
      PatternCheck.Problem(message: "this group is not closed", offset: 1)
    case .zone where text == "Mars/Base": PatternCheck.Problem(message: "there is no such zone")
    case .regularExpression, .glob, .zone: nil
    }
  }

  /// The `file` sections of the case as external data.
  private static func source(_ input: CaseFile.Input) -> DataSource {
    DataSource { path, _ in
      guard let text = input.attachments[path.string] else {
        return .failure(DataSource.Problem(message: "there is no such file"))
      }
      do throws(YAMLError) {
        return .success(DataNode(try YAMLReader.read(Array(text.utf8))))
      } catch {
        return .failure(
          DataSource.Problem(
            message: error.message, line: error.mark.line, column: error.mark.column))
      }
    }
  }
}

extension DataNode {
  /// A node of YAML or JSON.
  init(_ yaml: YAMLNode) {
    let value: DataNode.Value =
      switch yaml.value {
      case .null: .null
      case .bool(let value): .bool(value)
      case .int(let value): .int(value)
      case .double(let value): .double(value)
      case .string(let text): .string(Text(text))
      case .list(let items): .list(items.map(DataNode.init))
      case .map(let entries):
        .map(
          entries.map { DataNode.Entry(key: Text($0.key), value: DataNode($0.value)) })
      }
    self.init(value: value, line: yaml.mark.line, column: yaml.mark.column)
  }
}
