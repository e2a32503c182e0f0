import Proviso
import ProvisoLanguage

/// The active program and the grants beside it, ready to decide.
final class Judge {
  let program: Text
  let overlay: Text?

  init(program: [UInt8], overlay: [UInt8]?) throws(Refusal) {
    self.program = ""
    self.overlay = nil
    throw Refusal(.unusableProgram, "not yet")
  }
}

extension Desk {
  static func judge<L: Ledger>(restoring ledger: L) throws -> Judge? {
    guard let digest = try ledger.activeProgram() else { return nil }
    guard let program = try ledger.program(digest) else {
      throw Refusal(.unusableProgram, "the active program \(digest) is not in the store")
    }
    return try Judge(program: program, overlay: overlay(beside: program, in: ledger))
  }

  /// Grants changed: what decides from now on.
  func reloadGrants<L: Ledger>(in ledger: L) throws {
    judge = try Self.judge(restoring: ledger)
  }
}
