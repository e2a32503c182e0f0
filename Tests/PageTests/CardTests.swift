import Proviso
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue
import ProvisoReport
import Testing

@testable import ProvisoServer

/// What a reviewer is told of a request, before anything is drawn.
@Suite struct CardTests {
  @Test func everyArgumentIsAField() {
    let card = Samples.card(Samples.request())
    #expect(card.fields.map(\.path) == ["args.to", "args.subject", "args.account", "args.body"])
    #expect(card.fields.filter(\.isShown).map(\.path) == ["args.to", "args.subject"])
    #expect(card.fields.filter(\.isEditable).map(\.path) == ["args.subject", "args.body"])
    #expect(card.undo == "It cannot be undone.")
    #expect(card.fired.map(\.rule) == ["client_mail"])
    #expect(card.unknown.isEmpty && card.foldCount == 0)
  }

  @Test func wordsOfTheAgentStandApart() {
    let card = Samples.card(Samples.request())
    #expect(
      card.context.map(\.path) == [
        "context.health_score", "context.account_manager", "context.country",
      ])
    #expect(card.context.allSatisfy { $0.provenance == .verified })
    #expect(
      card.claims.map(\.path) == ["context.reasoning", "context.user_request", "confidence"])
    #expect(card.claims.allSatisfy { $0.provenance == .claimed })
  }

  @Test func withoutADoorThatVouchesEverythingIsAClaim() {
    let request = Samples.request()
    let shape = RequestShape(type: request.type, in: Samples.memory.program)
    let card = Card(request, shape: shape, vouches: false)
    #expect(card.context.isEmpty)
    #expect(card.claims.count == 6)
  }

  @Test func ruleThatCouldNotBeEvaluatedIsNamed() {
    let card = Samples.card(Samples.request(context: ["health_score": 0.2]))
    #expect(card.failures.map(\.rule) == ["sanctions"])
  }

  @Test func longTextFoldsUnlessItIsShown() {
    var arguments = Samples.mail
    arguments["body"] = String(repeating: "ls\n", count: 60) + "rm -rf /"
    arguments["subject"] = String(repeating: "word ", count: 900)
    let card = Samples.card(Samples.request(arguments: arguments))
    #expect(card.fields.filter(\.isFolded).map(\.path) == ["args.body"])
    #expect(card.foldCount == 1)
  }

  @Test func whatThePolicyDoesNotKnowForcesTheRawForm() {
    let open = Samples.card(
      Samples.request(type: "crm.note", arguments: ["account": "a", "extra": ["x": [1, [:]]]]))
    #expect(open.unknown == ["args.extra"])
    #expect(open.fields.map(\.path) == ["args.account", "args.extra.x[0]", "args.extra.x[1]"])
    let other = Samples.card(Samples.request(type: "files.wipe", arguments: [:]))
    #expect(other.unknown == ["the type files.wipe"])
  }

  @Test func namesAreWrittenSoThatTheyCannotPassForOthers() {
    let card = Samples.card(
      Samples.request(type: "crm.note", arguments: ["account": "a", "to.cc": 1, "a\"]": 2]))
    #expect(Set(card.fields.map(\.path)) == ["args.account", #"args["to.cc"]"#, #"args["a\"]"]"#])
  }

  @Test func formForProgramsIsJSON() throws {
    let json = Samples.card(Samples.request()).outline.json
    let tree = try #require(JSONTree.read(Array(json.utf8)))
    #expect(tree["fields"]?.elements.count == 4)
    #expect(tree["digest"]?.text?.hasPrefix("sha256:fdda") == true)
  }
}
