import ArgumentParser
import Proviso
import ProvisoFiles

/// `proviso sign PROGRAM --key FILE --set NAME`
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign a program, so that doors can demand who released it.",
    discussion: """
      Writes FILE.note beside the program: a signed note over the set's name, the
      epoch and the digest. `proviso decide --program FILE --signed-by KEY
      --set NAME` demands it.
      Exit codes: 0 signed; 66 a missing file; 78 it is no program, or no key.

        proviso compile policies/payments --epoch 7 -o payments.pvc
        proviso sign payments.pvc --key release.key --set payments
        proviso decide --program payments.pvc --set payments --least-epoch 7 \\
          --signed-by example.com/policies+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
      """.flowing)

  @Argument(help: "A program file, or compiled grants.", completion: .file(extensions: ["pvc"]))
  var program: String

  @Option(help: "The file with the key, as `proviso key` wrote it.", completion: .file())
  var key: String

  @Option(help: "The name of the set, one word that doors ask for.")
  var set: String

  func run() throws {
    try running { () throws(Failure) in
      guard ProgramNote.isSetName(set) else {
        throw .usage("--set is one word of visible ASCII characters")
      }
      let memory = try Loading.verified(try Files.read(program), name: program)
      let note = ProgramNote(memory.program, set: set)
      try Files.write(note.signed(by: try SigningKey.read(key)), to: ProgramNote.path(of: program))
      return .approve
    }
  }
}
