import ProvisoLanguage
import ProvisoProgram

extension Disassembly {
  /// What an instruction works with.
  func operands(_ one: Instruction) -> String {
    switch one.opcode {
    case .constant: constant(one.c)
    case .slot, .hasSlot: "slot \(one.b)  \(string(one.c))"
    case .variable: "variable \(one.b)  \(string(one.c))"
    case .fact: name(Scale(rawValue: one.a))
    case .local, .store: "local \(one.b)"
    case .member, .hasMember: string(one.c) + (one.a == 1 ? "  optional" : "")
    case .index: one.a == 1 ? "optional" : ""
    case .inSet: set(one.c)
    case .lookup: set(one.c) + (one.a == 1 ? "  optional" : "")
    case .matches: blob(one.c)
    case .jump, .jumpIfFalse, .jumpIfTrue, .skip, .fold: "to \(one.c)"
    case .branch: "to \(one.c), error to \(Int(one.c) + Int(one.b))"
    case .call: call(one)
    case .list, .map: "\(one.c)"
    case .iterate: loop(one)
    case .testSlot, .requireSlot: "slot \(one.b) \(sign(one.a)) \(constant(one.c))"
    case .testSlotSet, .requireSlotSet: "slot \(one.b) in \(set(one.c))"
    case .testFact, .requireFact: fact(one)
    case .testConfidence, .requireConfidence: "\(sign(one.a)) \(constant(one.c))"
    case .note: string(one.c)
    case .confidence, .hasConfidence, .now, .findings, .digest, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .contains, .add, .subtract, .multiply, .divide,
      .remainder, .negate, .not, .and, .or, .splice, .next, .require, .accept, .finish:
      ""
    }
  }

  private func call(_ one: Instruction) -> String {
    guard let builtin = Builtin(number: one.b) else { return "?" }
    let table = one.c == 0 ? "" : "  with \(blob(one.c - 1))"
    return "\(builtin.row.name) of \(one.a)\(table)"
  }

  private func loop(_ one: Instruction) -> String {
    let kind = Fold(rawValue: one.a & 0x7F).map { "\($0)" } ?? "?"
    let variables = one.a & 0x80 != 0 ? "locals \(one.b), \(one.b + 1)" : "local \(one.b)"
    return "\(kind), \(variables), to \(one.c)"
  }

  private func fact(_ one: Instruction) -> String {
    let scale = Scale(rawValue: UInt8(truncatingIfNeeded: one.b))
    return "\(name(scale)) \(sign(one.a)) \(level(scale, UInt64(one.c)))"
  }

  private func name(_ scale: Scale?) -> String { scale.map { "\($0)" } ?? "?" }

  private func level(_ scale: Scale?, _ rank: UInt64) -> String {
    guard let scale, rank < scale.levels.count else { return "?" }
    return "\(scale.levels[Int(rank)])"
  }

  private func sign(_ comparison: UInt8) -> String {
    switch Comparison(rawValue: comparison) {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case nil: "?"
    }
  }

  private func set(_ number: UInt32) -> String {
    "set \(number) of \(program.set(number).count)"
  }

  private func blob(_ number: UInt32) -> String {
    let blob = program.blob(number)
    return "\(blob.kind) \(number), \(blob.length) bytes"
  }

  /// A constant, as the language writes it; long ones are cut.
  func constant(_ number: UInt32) -> String {
    let record = program.constant(number)
    let payload = record.payload
    switch record.kind {
    case .null: return "null"
    case .bool: return payload == 1 ? "true" : "false"
    case .int: return "\(Int64(bitPattern: payload))"
    case .uint: return "\(payload)u"
    case .double: return "\(Double(bitPattern: payload))"
    case .string: return quoted(string(UInt32(payload)))
    case .bytes: return "\(record.count) bytes"
    case .timestamp: return "timestamp \(Int64(bitPattern: payload)).\(record.count)"
    case .duration: return "duration \(Int64(bitPattern: payload))ns"
    case .type: return "type \(string(UInt32(payload)))"
    case .reversibility: return level(.reversibility, payload)
    case .stakes: return level(.stakes, payload)
    case .list: return "list of \(record.count)"
    case .map: return "map of \(record.count)"
    case nil: return "?"
    }
  }

  private func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.prefix(60).map { $0.escaped(asASCII: false) }.joined()
    return "\"" + start + (scalars.count > 60 ? "…" : "") + "\""
  }
}
