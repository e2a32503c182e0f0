package import ProvisoLanguage
import ProvisoMachine
package import ProvisoProgram

/// A program, and perhaps grants beside it, by which a replay decides.
package struct ReplaySide: Sendable {
  /// A rule, grant or invariant.
  package struct Rule: Hashable, Sendable {
    package let name: Text
    package let kind: RuleRecord.Kind
    package let isShadow: Bool
    package let hasLimits: Bool
  }

  let base: ProgramMemory
  let overlay: ProgramMemory?
  /// Those of the set by their numbers, and after them the grants.
  package let rules: [Rule]

  package init(_ base: ProgramMemory, overlay: ProgramMemory? = nil) {
    self.base = base
    self.overlay = overlay
    rules = Self.rules(of: base.program) + (overlay.map { Self.rules(of: $0.program) } ?? [])
  }

  private static func rules(of program: Program) -> [Rule] {
    (0..<program.ruleCount).map { number in
      let rule = program.rule(number)
      return Rule(
        name: Text(String(decoding: program.string(rule.name), as: UTF8.self)), kind: rule.kind,
        isShadow: rule.isShadow, hasLimits: !rule.limits.isEmpty)
    }
  }

  /// The place of a rule in `rules`.
  func place(_ rule: UInt32, isOverlay: Bool) -> Int {
    Int(rule) + (isOverlay ? Int(base.program.ruleCount) : 0)
  }

  func string(_ number: UInt32, isOverlay: Bool) -> String {
    let program = isOverlay ? overlay?.program ?? base.program : base.program
    return String(decoding: program.string(number), as: UTF8.self)
  }

  func declares(_ type: UnsafeRawBufferPointer) -> Bool {
    base.program.action(named: type) != none
  }

  /// Whether a rule reads this argument of a declared type.
  func reads(argument name: UnsafeRawBufferPointer, of type: UnsafeRawBufferPointer) -> Bool {
    let action = base.program.action(named: type)
    return action != none && reads(name, of: base.program.action(action).arguments)
  }

  /// Whether a rule reads this declared member of the context.
  func reads(context name: UnsafeRawBufferPointer) -> Bool {
    reads(name, of: base.program.setup.context)
  }

  /// What is read has a slot.
  private func reads(_ name: UnsafeRawBufferPointer, of type: UInt32) -> Bool {
    let record = base.program.type(type)
    guard record.kind == .record || record.kind == .openRecord else { return false }
    return record.run.range.contains { number in
      let field = base.program.field(number)
      return field.slot != none && base.program.string(field.name).elementsEqual(name)
    }
  }

  /// The names of the programs by which decisions are recorded.
  package var digest: String { Self.digest(base.program) }
  package var overlayDigest: String? { overlay.map { Self.digest($0.program) } }

  private static func digest(_ program: Program) -> String {
    "sha256:"
      + program.digest.map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
  }
}
