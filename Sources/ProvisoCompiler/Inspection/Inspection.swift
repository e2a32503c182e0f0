import ProvisoJSON
import ProvisoLanguage
package import ProvisoProgram
package import ProvisoReport

/// What a program file holds, for `proviso inspect`: identity, signatures, the index from types to
/// rules, the cost bound of every rule, and the sections.
package struct Inspection {
  let program: Program

  package init(_ program: Program) { self.program = program }

  package var outline: Outline {
    .members(
      [
        member("kind", "\(program.kind)"), Outline.Member("epoch", .number(program.epoch)),
        member("digest", program.digestText), Outline.Member("bytes", .number(UInt64(program.bytes.count))),
        Outline.Member("slots", .number(UInt64(program.setup.slots))),
      ] + lists.filter { $0.value != .list([]) })
  }

  private var lists: [Outline.Member] {
    [
      Outline.Member("context", .list(fields(of: program.setup.context))),
      Outline.Member("actions", .list((0..<program.actionCount).map { action($0) })),
      Outline.Member("prefixes", .list((0..<program.prefixCount).map { prefix($0) })),
      Outline.Member("global", names(program.rules(in: program.setup.globalRules))),
      Outline.Member("rules", .list((0..<program.ruleCount).map { rule($0) })),
      Outline.Member("reviewers", .list((0..<program.reviewersCount).map { reviewers($0) })),
      Outline.Member("sections", .list(Section.allCases.map { section($0) })),
    ]
  }

  private func action(_ number: UInt32) -> Outline {
    let action = program.action(number)
    let type = program.type(action.arguments)
    return .members([
      member("name", string(action.name)),
      Outline.Member("arguments", .list(fields(of: action.arguments))),
      Outline.Member("open", .flag(type.kind == .openRecord)),
      member("reversibility", cost(of: action.reversibility, none: "worst")),
      member("stakes", cost(of: action.stakes, none: "worst")),
      Outline.Member("rules", names(program.rules(in: action.rules))),
      Outline.Member("evidence", strings(action.evidence)),
    ])
  }

  private func prefix(_ number: UInt32) -> Outline {
    let prefix = program.prefix(number)
    return .members([
      member("name", string(prefix.name) + ".*"),
      Outline.Member("rules", names(program.rules(in: prefix.rules))),
    ])
  }

  private func rule(_ number: UInt32) -> Outline {
    let rule = program.rule(number)
    let flags = (rule.isAlways ? " always" : "") + (rule.isShadow ? " shadow" : "")
    return .members([
      member("name", string(rule.name)), member("kind", "\(rule.kind)" + flags),
      member("cost", cost(of: rule.condition, none: "1")),
    ])
  }

  private func reviewers(_ number: UInt32) -> Outline {
    let reviewers = program.reviewers(number)
    return .members([
      member("name", string(reviewers.name)),
      Outline.Member("members", strings(reviewers.members)),
      member("group", reviewers.group == none ? "" : string(reviewers.group)),
    ])
  }

  private func section(_ section: Section) -> Outline {
    .members([
      member("name", "\(section)"),
      Outline.Member("bytes", .number(UInt64(program.section(section).count))),
    ])
  }

  /// The bound that is stated of a chunk; `none` is what stands where there is no chunk.
  private func cost(of chunk: UInt32, none absent: String) -> String {
    guard chunk != none else { return absent }
    let cost = program.chunk(chunk).cost
    return cost == none ? "more than 4294967294 steps" : "\(cost) steps"
  }

  private func member(_ name: String, _ text: String) -> Outline.Member {
    Outline.Member(name, .text(text))
  }

  private func names(_ rules: UnsafeBufferPointer<UInt32>) -> Outline {
    .list(rules.map { .text(string(program.rule($0).name)) })
  }

  private func strings(_ run: Run) -> Outline {
    .list(program.strings(in: run).map { .text(string($0)) })
  }

  func string(_ number: UInt32) -> String {
    String(decoding: program.string(number), as: UTF8.self)
  }
}
