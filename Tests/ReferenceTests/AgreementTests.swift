import Testing

/// The machine and the plain reading of the language decide alike.
@Suite struct AgreementTests {
  @Test func bothDecideAlike() {
    let sets = CaseCount.of(1_500) / 12
    var refused = 0
    var verdicts: [String: Int] = [:]
    for seed in 0..<UInt64(max(sets, 20)) {
      let round = Agreement.round(seed: seed, requests: 12)
      if round.isRefused { refused += 1 }
      verdicts.merge(round.verdicts) { $0 + $1 }
      if let counterexample = round.counterexample {
        Issue.record("\(counterexample)")
        return
      }
    }
    // The generator is worth something only if most sets compile and every verdict comes.
    #expect(refused * 5 < sets, "\(refused) of \(sets) sets are refused")
    #expect(verdicts.count == 3, "\(verdicts)")
  }
}
