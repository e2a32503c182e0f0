package import Proviso
package import ProvisoLanguage
import ProvisoProgram

/// The program that decides now, as far as the door must know it.
package struct ActiveProgram: Sendable {
  /// `sha256:…`
  package let digest: Text
  package let epoch: UInt64
  /// Context members that only hosts may state.
  package let vouched: Set<Text>

  package init(_ memory: ProgramMemory) {
    digest = Text(memory.program.digestText)
    epoch = memory.program.epoch
    vouched = Set(memory.vouchedContext)
  }
}
