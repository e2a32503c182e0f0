import ProvisoCompiler

extension ProgramMemory {
  /// What the file holds, for people.
  package var inspection: String { Disassembly(program).text }
}
