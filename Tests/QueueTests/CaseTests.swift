import ProvisoLanguage
import ProvisoQueue
import ProvisoSimulation
import Testing

/// The life of requests as scripts tell it.
struct CaseTests {
  @Test(arguments: CaseFile.all)
  func caseFile(_ file: CaseFile) throws {
    var script = try Script()
    var steps = try file.steps()
    for place in steps.indices {
      let step = steps[place]
      let answer = try script.run(step.command)
      if !CaseFile.isUpdating {
        #expect(answer == step.answer, "\(file): \(step.command)")
      }
      steps[place].answer = answer
      try script.stage.expectLogToTellAll()
    }
    if CaseFile.isUpdating { try file.write(steps) }
  }

  @Test func thereAreCases() { #expect(CaseFile.all.count > 10) }
}

extension Stage {
  /// Entries alone give the states and votes that are stored (I8).
  func expectLogToTellAll() throws {
    let replay = try LeafReplay(store.committed.allLeaves)
    let requests = store.committed.allRequests
    #expect(replay.requests.count == requests.count)
    for request in requests {
      let told = replay.requests[request.id]
      #expect(told?.state == request.state)
      #expect(told?.version == request.version)
      #expect(told?.votes.map(\.person) == request.votes.map(\.person))
      #expect(told?.votes.map(\.leaf) == request.votes.map(\.leaf))
      #expect(told?.validUntil == request.validUntil)
      #expect(told?.execution == request.execution?.id)
      #expect(told?.replacement == request.replacement)
    }
  }
}
