package import ProvisoProgram
import ProvisoLanguage

/// The code of a program as text that people read: one instruction a line, operands spelled out.
package struct Disassembly {
  let program: Program
  let debug: DebugSection?

  package init(_ program: Program) {
    self.program = program
    debug = DebugSection(program)
  }

  /// Every chunk, under what it is for.
  package var text: String {
    owners.map { text(ofChunk: $0.chunk, $0.purpose) }.joined(separator: "\n")
  }

  /// One chunk: a head with its needs, then its instructions.
  package func text(ofChunk number: UInt32, _ purpose: String) -> String {
    let chunk = program.chunk(number)
    let cost = chunk.cost == none ? "unbounded" : "\(chunk.cost)"
    var lines = ["\(purpose): chunk \(number), stack \(chunk.stack), cost \(cost)"]
    let code = program.instructions(chunk)
    for place in 0..<Int(chunk.count) {
      var line = "  " + padded("\(place)", 4) + "  " + padded("\(code[place].opcode)", 18)
      line += operands(code[place])
      lines.append(String(line.reversed().drop { $0 == " " }.reversed()))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  /// Chunks in their order, each with what it is for: several may share one.
  var owners: [(chunk: UInt32, purpose: String)] {
    var purposes = [[String]](repeating: [], count: Int(program.chunkCount))
    func add(_ chunk: UInt32, _ purpose: String) {
      if chunk != none { purposes[Int(chunk)].append(purpose) }
    }
    for number in 0..<program.actionCount {
      let action = program.action(number)
      add(action.reversibility, "reversibility of \(string(action.name))")
      add(action.stakes, "stakes of \(string(action.name))")
    }
    for number in program.setup.fallbackTargets.range {
      add(program.target(number).preferring, "preferring of the default")
    }
    for number in 0..<program.ruleCount { addChunks(of: program.rule(number), add) }
    add(program.setup.expression, "expression")
    return purposes.enumerated().filter { !$0.element.isEmpty }.map { chunk, purposes in
      let others = purposes.count > 3 ? ", and \(purposes.count - 3) more" : ""
      return (UInt32(chunk), purposes.prefix(3).joined(separator: ", ") + others)
    }
  }

  private func addChunks(of rule: RuleRecord, _ add: (UInt32, String) -> Void) {
    let name = string(rule.name)
    add(rule.condition, "condition of \(name)")
    for run in [rule.targets, rule.otherwise, rule.notify, rule.needs] {
      for target in run.range { add(program.target(target).preferring, "preferring of \(name)") }
    }
    for number in rule.limits.range {
      let limit = program.limit(number)
      for chunk in program.chunks(in: limit.keys) { add(chunk, "limit key of \(name)") }
      add(limit.value, "limited sum of \(name)")
    }
    for part in rule.because.range where program.part(part).isValue {
      add(program.part(part).operand, "reason of \(name)")
    }
  }

  func string(_ number: UInt32) -> String {
    String(decoding: program.string(number), as: UTF8.self)
  }
}
