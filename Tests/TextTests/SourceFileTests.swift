import ProvisoText
import Testing

@Suite struct SourceFileTests {
  @Test func positionsCountScalarsFromOne() {
    let file = SourceFile(name: "a.policy", text: "ä b\nc\n")
    #expect(file.position(0) == (1, 1))
    #expect(file.position(2) == (1, 2))
    #expect(file.position(5) == (2, 1))
    #expect(file.line(2) == "c")
  }
}
