import Proviso
import ProvisoLanguage
import ProvisoMachine
import Testing

/// What a trace says would decide otherwise does, and nothing nearer does.
@Suite struct AlternativeTests {
  private static let policy = """
    reviewers duty { members "ana@acme.example" }
    action free (weight: double, count: int) { reversibility reversible stakes low }
    approve light { on free when args.weight > 2.0 && args.weight <= 10.0 || args.weight == 25.0 }
    deny heavy { on free when args.weight >= 20.0 && args.weight < 30.0 && args.weight != 25.0 }
    deny many { on free when args.count in [3, 7] }
    default route to duty
    """
  private static let options = Machine.Options(clock: .recorded)

  private static func request(weight: Double) -> [UInt8] {
    Array(#"{"type": "free", "arguments": {"weight": \#(weight), "count": 1}}"#.utf8)
  }

  @Test func nothingNearerDecidesOtherwise() throws {
    var tracer = try TraceCase.tracer(Self.policy, file: "free.policy")
    let weights = stride(from: 0.0, through: 40.0, by: 0.25).map { $0 }
    var verdicts: [Double: Verdict] = [:]
    for weight in weights {
      var output: [UInt8] = []
      let exit = tracer.decide(Self.request(weight: weight), Self.options, into: &output)
      verdicts[weight] = exit == .approve ? .approve : exit == .deny ? .deny : .route
    }
    for weight in weights {
      let bytes = Self.request(weight: weight)
      let trace = try tracer.trace(bytes, Self.options)
      let found = tracer.alternatives(to: trace, bytes, Self.options)
        .filter { $0.attribute.text == "args.weight" }
      for one in found {
        let tried = try #require(one.tried.flatMap { Double($0) })
        #expect(one.verdict != verdicts[weight])
        let nearest = weights.filter { verdicts[$0] == one.verdict }.map { abs($0 - weight) }.min()
        #expect(abs(tried - weight) <= nearest ?? 0, "\(weight): \(one.condition)")
        var output: [UInt8] = []
        let exit = tracer.decide(Self.request(weight: tried), Self.options, into: &output)
        #expect(
          exit == (one.verdict == .approve ? .approve : one.verdict == .deny ? .deny : .route))
      }
      #expect(Set(found.map(\.verdict)).count == found.count)
    }
  }

  @Test func theNearestOfItsKindIsTold() throws {
    var tracer = try TraceCase.tracer(Self.policy, file: "free.policy")
    let bytes = Self.request(weight: 50)
    let trace = try tracer.trace(bytes, Self.options)
    let found = tracer.alternatives(to: trace, bytes, Self.options)
    #expect(found.map(\.condition) == ["args.weight == 25.0", "25.0 < args.weight < 30.0"])
  }
}
