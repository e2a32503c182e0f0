import ProvisoCompiler
import ProvisoReport

extension ProgramMemory {
  /// What the file holds, for people: digest, signatures, index, rules and their cost bounds, and
  /// every chunk of instructions.
  package var inspection: String {
    Inspection(program).outline.lines + "\n" + Disassembly(program).text
  }

  /// The same without the instructions, for programs.
  package var inspectionJSON: String { Inspection(program).outline.json + "\n" }
}
