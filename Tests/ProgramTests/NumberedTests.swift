import ProvisoProgram
import Testing

/// Numbers of cases are what lies in memory.
struct NumberedTests {
  @Test func casesLieAsTheyAreNumbered() {
    #expect(Section.allCases.map(\.number) == Section.allCases.map { Int($0.rawValue) })
    #expect(Opcode.allCases.map(\.number) == Opcode.allCases.map { Int($0.rawValue) })
    #expect(Fold.allCases.map(\.number) == Fold.allCases.map { Int($0.rawValue) })
    #expect(Comparison.allCases.map(\.number) == Comparison.allCases.map { Int($0.rawValue) })
    #expect(
      RuleRecord.Kind.allCases.map(\.number) == RuleRecord.Kind.allCases.map { Int($0.rawValue) })
    #expect(
      TypeRecord.Kind.allCases.map(\.number) == TypeRecord.Kind.allCases.map { Int($0.rawValue) })
    #expect(
      SetRecord.Kind.allCases.map(\.number) == SetRecord.Kind.allCases.map { Int($0.rawValue) })
    #expect(
      BlobRecord.Kind.allCases.map(\.number) == BlobRecord.Kind.allCases.map { Int($0.rawValue) })
  }

  @Test func thereAreAsManyAsCounted() {
    #expect(Section.allCases.count == Int(Section.count))
    #expect(Opcode.allCases.count == Int(Opcode.count))
    #expect(Fold.allCases.count == Int(Fold.count))
    #expect(Comparison.allCases.count == Int(Comparison.count))
    #expect(RuleRecord.Kind.allCases.count == Int(RuleRecord.Kind.count))
    #expect(TypeRecord.Kind.allCases.count == Int(TypeRecord.Kind.count))
    #expect(SetRecord.Kind.allCases.count == Int(SetRecord.Kind.count))
    #expect(BlobRecord.Kind.allCases.count == Int(BlobRecord.Kind.count))
  }

  @Test func aWordBecomesItsCase() {
    for kind in TypeRecord.Kind.allCases { #expect(TypeRecord.Kind(word: kind.rawValue) == kind) }
    #expect(TypeRecord.Kind(word: 14) == .dyn)
    #expect(TypeRecord.Kind(word: .max) == .dyn)
  }
}
