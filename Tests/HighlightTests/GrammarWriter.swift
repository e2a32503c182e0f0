import Foundation
import ProvisoLanguage

@testable import ProvisoChecker

/// Writes `grammar/proviso.tmLanguage.json` from the tables of the language.
///
/// Expressions hold no clause words but after a dot, so such a word begins a clause wherever it
/// stands alone; only names of actions and fields need regions of their own.
enum GrammarWriter {
  static let text: String = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(file)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }()

  private static var file: GrammarFile {
    var repository = declarations.merging(lexis) { first, _ in first }
    repository.merge(expressions) { first, _ in first }
    return GrammarFile(
      name: "Proviso", scopeName: "source.proviso", fileTypes: ["policy"],
      patterns: [
        "comments", "annotation", "action", "context", "reviewers", "let", "rule", "default",
        "expression",
      ].map { .include($0) },
      repository: repository)
  }

  // MARK: Words

  static let word = "[_a-zA-Z][_a-zA-Z0-9]*"
  static let quoted = "`[^`\\n]*`"
  /// A word that is no part of a longer one and follows no dot.
  static func whole(_ words: [String]) -> String {
    let sorted = words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    let escaped = sorted.map { $0.replacingOccurrences(of: ".", with: "\\s*\\.\\s*") }
    return "(?<![._a-zA-Z0-9])(\(escaped.joined(separator: "|")))(?![_a-zA-Z0-9])"
  }

  static func words(_ group: Word.Group) -> [String] {
    Word.allCases.filter { $0.group == group && !$0.isVariable }.map(\.rawValue)
  }

  private static let rules = ["approve", "deny", "grant", "invariant", "route"]
  /// What begins the next declaration, at the beginning of a line.
  private static var nextDeclaration: String {
    let others = (rules + ["default", "let", "reviewers"]).joined(separator: "|")
    return "^(?=\\s*(?:@|///|(?:\(others))\\b|action\\b(?!\\s*\\.)|context\\s*\\())"
  }

  // MARK: Declarations

  private static var declarations: [String: GrammarRule] {
    [
      "annotation": .match(
        "(@)(\(word))", ["punctuation.definition.annotation", "storage.type.annotation"]),
      "action": .region(
        "\\b(action)\\b(?!\\s*\\.)", ["storage.type.action"],
        to: "(?<=\\))(?!\\s*(?:\\{|//|$))|(?<=\\})|\(nextDeclaration)",
        [
          .include("comments"), .include("fields"), .include("actionBody"),
          .match("\(quoted)|\(word)", "entity.name.function.action"),
        ]),
      "actionBody": .region(
        "\\{", to: "\\}",
        [
          .include("comments"),
          // Neither before nor behind it stands an operator.
          .match(
            "(?<![._a-zA-Z0-9])(?<![:?&|=<>]\\s)(reversibility|stakes)(?![_a-zA-Z0-9(])"
              + "(?!\\s*(?:[=<>!&|?:.,+*/%)\\]]|in\\b))", ["keyword.other.clause"]),
          .region(
            "\\b(handles)\\b", ["keyword.other.clause"],
            to: "(?=\\b(?:reversibility|stakes)\\b)|(?=\\})",
            [.include("comments"), .match(word, "constant.other.kind")]),
          .include("expression"),
        ]),
      "context": .region(
        "\\b(context)(?=\\s*\\()", ["storage.type.context"], to: "(?<=\\))",
        [.include("comments"), .include("fields")]),
      "reviewers": .region(
        "\\b(reviewers)\\b", ["storage.type.reviewers"], to: "(?<=\\})|\(nextDeclaration)",
        [
          .include("comments"),
          .region(
            "\\{", to: "\\}",
            [
              .include("comments"), .include("strings"),
              .match("\\b(members|group)\\b", ["keyword.other.clause"]),
            ]),
          .match(word, "entity.name.type.reviewers"),
        ]),
      "let": .region(
        "\\b(let)\\b", ["storage.type.let"],
        to: "(=)(?!=)|(?<=[\"'])(?=\\s*(?://.*)?$)|\(nextDeclaration)",
        endNames: ["keyword.operator.assignment"],
        [
          .include("comments"), .include("fields"), .include("record"),
          .match("\\b(from)\\b", ["keyword.other.clause"]),
          .include("types"), .match("\(word)(?=\\s*\\()", "entity.name.function.let"),
          .match(word, "variable.other.constant"),
        ]),
      "rule": .region(
        "\\b(\(rules.joined(separator: "|")))\\b", ["keyword.control"],
        to: "(?<=\\})|\(nextDeclaration)",
        [
          .include("comments"), .match("\\balways\\b", "storage.modifier"), .include("ruleBody"),
          .match(word, "entity.name.function.rule"),
        ]),
      "ruleBody": .region(
        "\\{", to: "\\}", [.include("patterns"), .include("because"), .include("expression")]),
      "patterns": .region(
        "(?<![._a-zA-Z0-9])(on)(?![_a-zA-Z0-9])", ["keyword.other.clause"],
        to: "(?=\\b(?:\(words(.clause).joined(separator: "|")))\\b(?!\\s*\\.))|(?=\\})",
        [
          .include("comments"),
          .match(
            "(?:\(quoted)|\(word))(?:\\s*\\.\\s*(?:\(quoted)|\(word)))*",
            "entity.name.function.action"),
          .match("(\\.)\\s*(\\*)", ["punctuation.accessor", "keyword.operator.wildcard"]),
        ]),
      "default": .region(
        "\\b(default)\\b", ["keyword.control"], to: nextDeclaration, [.include("expression")]),
    ]
  }

  // MARK: Fields and types

  private static let typeNames = [
    "bool", "bytes", "double", "duration", "dyn", "int", "list", "map", "reversibility", "stakes",
    "string", "timestamp", "uint",
  ]

  private static var lexis: [String: GrammarRule] {
    let inner = ["comments", "field", "types", "fields", "record"].map { GrammarRule.include($0) }
    return LexisRules.all.merging([
      "fields": .region("\\(", to: "\\)", inner),
      "record": .region("\\{", to: "\\}", inner),
      "field": .match("(\(quoted)|\(word))\\s*(\\?)?\\s*(?=:)", ["variable.parameter"]),
      "types": GrammarRule(patterns: [
        .include("strings"), .match("\\bsaid\\b", "storage.modifier"),
        .match(whole(typeNames), "support.type"), .match("\\.\\.\\.|\\|", "keyword.operator"),
      ]),
    ]) { first, _ in first }
  }
}
