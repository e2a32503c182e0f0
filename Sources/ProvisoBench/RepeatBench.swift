/// One kind of work, so many passes: for tools that count instructions.
enum RepeatBench {
  static func run(_ work: String, _ times: Int, program: [UInt8]) throws {
    let actions = TwelveRules.actions(DecisionBench.actions)
    let subject = try Subject(program, actions)
    let handWritten = try HandWritten(
      actions.indices.map(subject.tape), at: actions.map(\.seconds))
    let passes: [String: () -> Int] = [
      "parsed": subject.decideParsed, "c": handWritten.decide, "read": subject.read,
      "decide": subject.decide, "write": subject.decideAndWrite,
    ]
    guard let pass = passes[work] else { throw Failure(message: "no work is named \(work)") }
    for _ in 0..<times where pass() < 0 { throw Failure(message: "a request was refused") }
  }
}
