package import ProvisoLanguage
import ProvisoProgram

extension ProgramMemory {
  /// Declared members of the context that are not the agent's own word: only hosts may state them.
  package var vouchedContext: [Text] {
    let record = program.type(program.setup.context)
    guard record.kind == .record || record.kind == .openRecord else { return [] }
    return record.run.range.map { program.field($0) }
      .filter { !$0.isSaid && !$0.isImplicit }
      .map { Text(String(decoding: program.string($0.name), as: UTF8.self)) }
  }
}
