package import ProvisoMachine

/// A program, and perhaps an overlay of grants, that decides one request after another.
package struct Engine: ~Copyable {
  var machine: Machine
  // The machine points into them.
  private let base: ProgramMemory
  private let overlay: ProgramMemory?

  package init(
    _ base: ProgramMemory, overlay: ProgramMemory? = nil
  ) throws(MachineFault) {
    machine = try Machine(base.program, overlay: overlay?.program)
    self.base = base
    self.overlay = overlay
  }

  /// Decides the request in `bytes`; the decision, or what is wrong with the request, is appended
  /// to `output` as one JSON object.
  package mutating func decide(
    _ bytes: [UInt8], _ options: Machine.Options, into output: inout [UInt8]
  ) -> Exit {
    bytes.withUnsafeBytes { machine.decide($0, options, into: &output) }
  }
}
