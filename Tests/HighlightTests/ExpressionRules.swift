import ProvisoLanguage

@testable import ProvisoChecker

extension GrammarWriter {
  static var expressions: [String: GrammarRule] {
    [
      "expression": GrammarRule(patterns: [
        .include("comments"), .include("strings"), .include("numbers"), .include("members"),
        .include("functions"), .include("words"), .include("operators"),
        .region("\\{", to: "\\}", [.include("expression")]),
        .match(word, "variable.other"),
      ]),
      "members": GrammarRule(patterns: [
        .match(
          "(\\.)\\s*(has|count)\\s*(\\()\\s*(\(word))\\s*(?=\\))",
          ["punctuation.accessor", "support.function", "", "constant.other.kind"]),
        .match(
          "(\\.)\\s*(\(alternatives(methods)))\\b(?=\\s*\\()",
          ["punctuation.accessor", "support.function"]),
        .match(
          "(\\.)\\s*(\(word))(?=\\s*\\()", ["punctuation.accessor", "entity.name.function.method"]),
        .match(
          "(\\.)\\s*(\\??)\\s*(\(quoted)|\(word))",
          ["punctuation.accessor", "keyword.operator", "variable.other.member"]),
      ]),
      "functions": GrammarRule(patterns: [
        .match(whole(functions) + "(?=\\s*\\()", ["support.function"])
      ]),
      "words": GrammarRule(patterns: [
        .match(whole(["true", "false", "null"]), "constant.language"),
        // It may touch a number.
        .match("(?<!\\.)in(?![_a-zA-Z0-9])", "keyword.operator.word"),
        .match(whole(words(.level)), "constant.language.level"),
        .match(whole(PolicyEnvironment.inputs.map(\.string)), "variable.language"),
        .match(whole(words(.clause)), "keyword.other.clause"),
        .match(whole(words(.declaration) + ["else"]), "keyword.control"),
        .match("\(word)(?=\\s*\\()", "entity.name.function"),
      ]),
      "operators": .match(
        "&&|\\|\\||==|!=|<=|>=|\\.\\.\\.|[-+*/%<>!?:=|]", "keyword.operator"),
    ]
  }

  private static func alternatives(_ names: [String]) -> String {
    names.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.joined(separator: "|")
  }

  /// Functions that stand alone, from their rows.
  private static var functions: [String] {
    let global = Builtin.all.map(\.row).filter { $0.signatures.contains { !$0.isMember } }
    return Set(global.map(\.name.string) + ["has"]).sorted()
  }

  /// Functions behind a dot, from their rows, and the macros.
  private static var methods: [String] {
    let members = Builtin.all.map(\.row).filter { $0.signatures.contains(where: \.isMember) }
    let names = members.map { ($0.memberName ?? $0.name).string }.filter { !$0.contains(".") }
    return Set(names + MacroForm.allCases.map(\.rawValue)).sorted()
  }
}
