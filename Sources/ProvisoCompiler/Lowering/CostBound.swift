import ProvisoLanguage
import ProvisoProgram

/// Counts the steps that code takes at most; a sum beyond the largest number stays there.
struct CostBound {
  private(set) var steps: UInt64 = 0
  /// How often code runs inside of the loops that are open: products, the innermost last.
  private var repetitions: [UInt64] = [1]

  mutating func add(_ count: UInt64) {
    let all = count.multipliedReportingOverflow(by: repetitions[repetitions.count - 1])
    let sum = steps.addingReportingOverflow(all.overflow ? .max : all.partialValue)
    steps = sum.overflow ? .max : sum.partialValue
  }

  mutating func open(_ iterations: UInt64) {
    let outer = repetitions[repetitions.count - 1]
    let product = outer.multipliedReportingOverflow(by: iterations)
    repetitions.append(product.overflow ? .max : product.partialValue)
  }

  mutating func close() { repetitions.removeLast() }

  /// As a chunk states it.
  var stated: UInt32 { steps < UInt64(none) ? UInt32(steps) : none }
}
