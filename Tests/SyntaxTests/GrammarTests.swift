import Foundation
import ProvisoLanguage
import ProvisoSyntax
import Testing

/// The grammar file, the parser's comments and the token tables say the same.
@Suite struct GrammarTests {
  static let grammar = Grammar.shared

  /// Every production that a comment of the layer quotes, with single spaces.
  static func quotedProductions() throws -> [(name: String, text: String, file: String)] {
    let folder = SharedData.packageRoot.appendingPathComponent("Sources/ProvisoSyntax")
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let names = (all ?? []).sorted()
    var found: [(name: String, text: String, file: String)] = []
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      var quoted = ""
      for line in text.split(separator: "\n") {
        let comment = line.drop { $0 == " " }
        if quoted.isEmpty ? comment.hasPrefix("/// `") : comment.hasPrefix("///") {
          quoted += comment.dropFirst(3)
        } else {
          quoted = ""
        }
        guard quoted.hasSuffix("`") else { continue }
        let words = quoted.dropFirst(2).dropLast().split(whereSeparator: \.isWhitespace)
        quoted = ""
        guard words.count > 2, words[1] == "::=" else { continue }
        found.append((String(words[0]), words[2...].joined(separator: " "), name))
      }
    }
    return found
  }

  @Test func commentsQuoteTheGrammar() throws {
    for (name, text, file) in try Self.quotedProductions() {
      let wanted = Self.grammar.texts[name]
      #expect(text == wanted, "\(file): \(name)")
    }
  }

  @Test func everyProductionIsQuoted() throws {
    let quoted = Set(try Self.quotedProductions().map(\.name))
    let tables: Set = [
      "KEYWORD", "RESERVED", "DECLARATION", "CLAUSE", "LEVEL", "VARIABLE",
    ]
    for name in Self.grammar.names where !tables.contains(name) {
      #expect(quoted.contains(name), "no function quotes \(name)")
    }
  }

  @Test func everyNameIsDefined() {
    #expect(Self.grammar.names.count > 80)
    for name in Self.grammar.names {
      for used in Self.productions(in: Self.grammar.nodes[name]!) where used != "ADJ" {
        #expect(Self.grammar.nodes[used] != nil, "\(name) uses \(used)")
      }
    }
  }

  @Test(arguments: [
    ("KEYWORD", Word.Group.keyword), ("RESERVED", .reserved), ("DECLARATION", .declaration),
    ("CLAUSE", .clause), ("LEVEL", .level),
  ])
  func wordsAreThoseOfTheTables(_ name: String, _ group: Word.Group) {
    let words = Word.allCases.filter { $0.group == group }.map(\.rawValue)
    #expect(Set(Self.grammar.words(name)) == Set(words))
    #expect(Self.grammar.words(name).count == words.count)
  }

  @Test func variablesAndUnitsAreThoseOfTheTables() {
    let variables = Word.allCases.filter(\.isVariable).map(\.rawValue)
    #expect(Set(Self.grammar.words("VARIABLE")) == Set(variables))
    let units = DurationUnit.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " | ")
    #expect(Self.grammar.texts["DURATION"] == "DIGITS ( \(units) )")
  }

  /// Every word that the grammar quotes is one that the tables know, and the other way round.
  @Test func everyQuotedWordIsInATable() {
    let quoted = Self.grammar.names.filter { $0.first!.isLowercase }
      .flatMap { Self.terminals(in: Self.grammar.nodes[$0]!) }
    let words = Set(quoted.filter { $0.first!.isLetter })
    let known = Set(Word.allCases.map(\.rawValue)).union(["list", "map"])
    #expect(words.subtracting(known) == [])
    let isUsed = Word.allCases.filter { $0.group == .declaration || $0.group == .clause }
    #expect(Set(isUsed.map(\.rawValue)).subtracting(words) == [])
  }

  @Test func operatorsAreThoseOfTheTable() {
    let levels = ["or": 1, "and": 2, "relation": 3, "sum": 4, "product": 5]
    for (name, precedence) in levels {
      let spelled = Self.terminals(in: Self.grammar.nodes[name]!)
      let known = BinaryOperator.allCases.filter { $0.precedence == precedence }.map(\.rawValue)
      #expect(Set(spelled) == Set(known), "\(name)")
    }
  }

  @Test(arguments: [
    (RuleKind.approve, "approve"), (.route, "route"), (.deny, "deny"), (.grant, "grant"),
    (.invariant, "invariant"),
  ])
  func clausesOfRulesAreThoseOfTheTable(_ kind: RuleKind, _ word: String) throws {
    let options: [Grammar.Node]
    switch Self.grammar.nodes[kind == .grant || kind == .invariant ? word : "rule"] {
    case .choice(let rules)?: options = rules
    case let node?: options = [node]
    case nil: options = []
    }
    let rule = options.first { Self.terminals(in: $0).first == word }
    let clauses = Self.productions(in: try #require(rule)).filter { $0 != "name" }
    let words = clauses.flatMap { name in
      name == "condition" || name == "provenance"
        ? Self.terminals(in: Self.grammar.nodes[name]!)
        : [Self.terminals(in: Self.grammar.nodes[name]!)[0]]
    }
    let wanted = Set(words).subtracting([","])
    #expect(Set(kind.clauses.map(\.rawValue)) == wanted)
  }

  private static func productions(in node: Grammar.Node) -> [String] {
    switch node {
    case .terminal, .characters: []
    case .production(let name): [name]
    case .sequence(let parts), .choice(let parts): parts.flatMap(productions)
    case .optional(let part), .repeated(let part, _): productions(in: part)
    case .except(let part, let other): productions(in: part) + productions(in: other)
    }
  }

  private static func terminals(in node: Grammar.Node) -> [String] {
    switch node {
    case .terminal(let word): [word]
    case .production, .characters: []
    case .sequence(let parts), .choice(let parts): parts.flatMap(terminals)
    case .optional(let part), .repeated(let part, _): terminals(in: part)
    case .except(let part, let other): terminals(in: part) + terminals(in: other)
    }
  }
}
