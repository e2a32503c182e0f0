import ProvisoSimulation
import Testing

@Test func shapesCompile() {
  #expect(Shape.all.map(\.name) == ["usual", "strict", "moved", "generous"])
}
