import ProvisoProgram
import ProvisoText

extension Lowering {
  /// The file, which has to pass the verifier as any other, or what is wrong.
  mutating func finish(_ setup: SetupRecord, epoch: UInt64, at place: Place) -> Compiler.Output {
    guard diagnostics.isEmpty else { return Compiler.Output(bytes: nil, diagnostics: diagnostics) }
    let bytes = writer.finish(setup: setup, epoch: epoch, debug: debug.finish())
    let fault = bytes.withUnsafeBytes { bytes -> ProgramFault? in
      do throws(ProgramFault) {
        _ = try Verifier.verify(bytes, trustingDigest: true)
        return nil
      } catch {
        return error
      }
    }
    if let fault { diagnostics.append(.setTooLarge("\(fault.kind.text)", at: place)) }
    return Compiler.Output(bytes: fault == nil ? bytes : nil, diagnostics: diagnostics)
  }
}
