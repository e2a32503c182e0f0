import ProvisoJSON
import Testing

@Suite struct LimitsTests {
  @Test func depthIsBounded() {
    #expect(fault(brackets(64)) == nil)
    #expect(fault(brackets(65)) == .tooDeep)
    #expect(fault(String(repeating: "[", count: 100_000)) == .tooDeep)
    #expect(fault(String(repeating: "{\"a\":", count: 100_000)) == .tooDeep)
    #expect(fault("[" + String(repeating: "[[]],", count: 100) + "0]") == nil)
  }

  @Test func depthIsTheCallersAndCostsNoStack() {
    var limits = JSONLimits()
    limits.depth = 400_000
    limits.parts = 400_000
    #expect(canonical(brackets(300_000), limits: limits) == .success(brackets(300_000)))
  }

  @Test func membersAndElementsAreCountedTogether() {
    var limits = JSONLimits()
    limits.parts = 4
    #expect(fault(#"{"a":[1,2],"b":3}"#, limits: limits) == nil)
    #expect(fault(#"{"a":[1,2,3],"b":3}"#, limits: limits) == .tooManyParts)
    #expect(fault("[" + String(repeating: "0,", count: 9_999) + "0]") == nil)
    #expect(fault("[" + String(repeating: "0,", count: 10_000) + "0]") == .tooManyParts)
  }

  @Test func lengthIsBounded() {
    let blank = String(repeating: " ", count: (1 << 20) - 1)
    #expect(fault(blank + "0") == nil)
    #expect(fault(blank + " 0") == .tooLong)
  }

  @Test func limitsOfNothingAllowNothing() {
    var limits = JSONLimits()
    limits.depth = .min
    #expect(fault("[]", limits: limits) == .tooDeep)
    limits.depth = .max
    limits.parts = .min
    #expect(fault("[0]", limits: limits) == .tooManyParts)
    #expect(fault("0", limits: limits) == nil)
    limits.bytes = -5
    #expect(fault("0", limits: limits) == .tooLong)
  }

  @Test func storageHoldsTheDensestDocuments() {
    let dense = [
      "[" + String(repeating: "0,", count: 9_998) + "[0]]",
      "[" + String(repeating: "[0],", count: 4_999) + "0]",
      "[" + String(repeating: "{\"\":0},", count: 4_999) + "0]",
      brackets(64),
      "{" + (0..<9_999).map { "\"\($0)\":0," }.joined() + "\"\":0}",
    ]
    for document in dense {
      for length in stride(from: 1, to: document.utf8.count, by: 997) {
        #expect(fault(String(document.prefix(length))) != nil)
      }
      #expect(fault(document) == nil)
    }
  }

  private func brackets(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
}
