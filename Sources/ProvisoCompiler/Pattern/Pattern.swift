package import ProvisoMachine

/// Turns patterns into the bytes that `Automaton` runs; the same pattern gives the same bytes.
package enum Pattern {
  /// A regular expression in the syntax of RE2, matching anywhere in a text. A table is used only
  /// where it stays small; steps need less room and run longer.
  package static func compile(
    _ pattern: [UInt8], preferring form: AutomatonLayout.Form = .table
  ) throws(PatternError) -> [UInt8] {
    try compile(PatternParser.parse(pattern), form)
  }

  /// A pattern of paths, matching a whole text: `*` stands for anything without a slash, `**`
  /// for anything, and a backslash makes the next character stand for itself. All else does so
  /// anyway, `?` and `[` too.
  package static func compile(glob pattern: [UInt8]) throws(PatternError) -> [UInt8] {
    try compile(Glob.parse(pattern), .table)
  }

  private static func compile(
    _ node: PatternNode, _ form: AutomatonLayout.Form
  ) throws(PatternError) -> [UInt8] {
    guard let program = PatternProgram(node), let alphabet = PatternAlphabet(program) else {
      throw PatternError(kind: .tooBig, offset: 0)
    }
    if form == .table, let table = Determinizer.table(of: program, over: alphabet) {
      return AutomatonWriter.bytes(of: table.minimal().narrowed(), over: alphabet)
    }
    guard let bytes = AutomatonWriter.bytes(of: program, over: alphabet) else {
      throw PatternError(kind: .tooBig, offset: 0)
    }
    return bytes
  }
}
