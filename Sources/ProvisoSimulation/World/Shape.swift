import Proviso
import ProvisoLanguage
import ProvisoProgram
import ProvisoText

/// A policy of a simulation: its program, and what a checker must know about it besides.
package struct Shape: Sendable {
  package let name: String
  /// Who is listed in each group; a group of the directory is not here.
  let members: [Text: [Text]]
  package let program: [UInt8]
  let digest: Text

  private init(
    _ name: String, managers: [String], mixed: [String], mail: String, rules: String,
    otherwise: String
  ) {
    self.name = name
    let treasury = ["cfo", "treasurer", "controller"]
    members = ["managers": managers, "mixed": mixed, "treasury": treasury]
      .reduce(into: [:]) { $0[Text($1.key)] = $1.value.map { Text($0) } }
    let list: ([String]) -> String = { $0.map { "\"\($0)\"" }.joined(separator: ", ") }
    let text = """
      reviewers managers { members \(list(managers)) }
      reviewers mixed { members \(list(mixed)) }
      reviewers treasury { members \(list(treasury)) }
      reviewers duty { group "idp:duty" }

      context (manager?: string, health?: double, note?: said string)

      action mail.send, pay.wire, team.two, ask.me, note.add, duty.call, banned.it, other.thing
        (to: string, body: string, amount: int) { reversibility irreversible stakes high }
      action read.it (to: string, body: string, amount: int) {
        reversibility reversible
        stakes low
      }

      route mail {
        on mail.send
        \(mail)
        show args.to, args.body, context.health, context.manager
        edit args.body
      }
      \(rules)
      default \(otherwise)
      """
    let set = PolicySet([SourceFile(name: "\(name).policy", text: text)])
    let (bytes, findings) = set.compiled()
    guard let bytes, let memory = try? ProgramMemory(bytes) else {
      let texts = findings.map { $0.rendered(in: set.files) }
      preconditionFailure(texts.joined(separator: "\n"))
    }
    program = bytes
    digest = Text(memory.program.digestText)
  }

  package static let all: [Shape] = [usual, strict, moved, generous]

  private static let usual = Shape(
    "usual", managers: ["ana", "raj", "zoe"], mixed: ["ana", "cfo", Cast.rene.string],
    mail: "to managers preferring context.manager within 10m else deny valid 5m",
    rules: """
      route money always {
        on pay.wire
        to treasury quorum 2
        within 20m else route to mixed
        valid 10m
      }
      route teams { on team.two to managers, mixed within 15m else deny }
      route own { on ask.me to requester within 10m else deny }
      route calls { on duty.call to duty within 10m else deny valid 2m }
      approve reading { on read.it when reversibility == reversible && stakes <= low }
      approve notes {
        on note.add
        when args.amount <= 2 && stakes <= high
        limit 2 per 1h by args.to
        limit 3 of double(args.amount) per 1h
      }
      deny never_that { on banned.it }
      """, otherwise: "route to managers")

  private static let strict = Shape(
    "strict", managers: ["ana", "raj", "zoe"], mixed: ["ana", "cfo", "raj"],
    mail: "to managers quorum 2 within 15m else deny valid 5m",
    rules: """
      route money always {
        on pay.wire
        to treasury quorum 2, mixed
        within 10m else deny
        valid 10m
      }
      deny big { on pay.wire when args.amount >= 3 }
      route teams { on team.two to managers quorum 2, mixed within 15m else deny }
      route calls { on duty.call to duty within 10m else deny valid 2m }
      route also_managers { on team.two, read.it to managers within 5m else route to mixed }
      deny never_that { on banned.it }
      """, otherwise: "deny errors to managers")

  private static let moved = Shape(
    "moved", managers: ["zoe", "max"], mixed: [Cast.rene.string, "max"],
    mail: "when context.health <= 0.5 to managers within 10m else route to mixed valid 5m",
    rules: """
      route money always { on pay.wire to treasury quorum 2 within 20m else deny valid 10m }
      route teams { on team.two to managers, mixed within 15m else deny }
      route own { on ask.me to requester within 10m else deny }
      approve reading { on read.it when reversibility == reversible && stakes <= low }
      """, otherwise: "route to mixed")

  private static let generous = Shape(
    "generous", managers: ["ana", "raj", "zoe", "max"], mixed: ["ana", "cfo", Cast.rene.string],
    mail: "to managers preferring context.manager within 10m else deny valid 1m",
    rules: """
      route money { on pay.wire to treasury within 20m else route to mixed valid 3m }
      route teams { on team.two to managers, mixed within 15m else deny }
      approve reading { on read.it, other.thing when args.amount <= 1 && stakes <= high }
      approve notes { on note.add when stakes <= high limit 3 per 10m }
      """, otherwise: "route to managers")
}
