import Foundation
import Testing

/// How many requests a property is tried on: `LAWS`, shared by all of them, for `make laws`, else
/// few enough for a debug build.
enum CaseCount {
  static func of(_ usual: Int) -> Int {
    guard let wanted = ProcessInfo.processInfo.environment["LAWS"].flatMap(Int.init) else {
      return usual
    }
    return max(usual, wanted / (Law.allCases.count + 1))
  }
}

/// The promises of the language hold for sets and requests that nobody wrote by hand.
@Suite struct LawTests {
  @Test(arguments: Law.allCases)
  func law(_ law: Law) {
    for seed in 0..<UInt64(CaseCount.of(120) / 8) {
      if let violation = law.violation(seed: seed) {
        Issue.record("\(law.rawValue): \(violation)")
        return
      }
    }
  }
}
