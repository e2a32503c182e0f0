import Testing

/// Made-up policies.
@Suite struct GeneratedTests {
  @Test(arguments: 0..<8)
  func sentences(_ batch: Int) {
    for index in 0..<12 {
      var maker = SentenceMaker(.shared, seed: UInt64(batch * 1000 + index))
      Layout.check(Array(maker.sentence("policy").utf8), "sentence \(batch * 1000 + index)")
    }
  }
}
