import ProvisoProgram
import ProvisoReport

extension Inspection {
  /// The fields of a record, each with its type and where it goes.
  func fields(of type: UInt32) -> [Outline] {
    let record = program.type(type)
    guard record.kind == .record || record.kind == .openRecord else { return [] }
    return record.run.range.map { .text(field(program.field($0))) }
  }

  private func field(_ field: FieldRecord, depth: Int = 0) -> String {
    let mark = field.isOptional && !field.isImplicit ? "?" : ""
    let said = field.isSaid ? "said " : ""
    let slot = field.slot == none ? "" : " @\(field.slot)"
    let origin = field.isImplicit ? " undeclared" : ""
    return "\(string(field.name))\(mark): \(said)\(name(of: field.type, depth))\(slot)\(origin)"
  }

  /// A type as the language writes it. What lies deep is cut: a hostile file may use the same
  /// type again and again, and would be longer with every level.
  private func name(of number: UInt32, _ depth: Int) -> String {
    let type = program.type(number)
    let below = depth + 1
    guard below < 12 else { return "…" }
    switch type.kind {
    case .dyn, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration:
      return "\(type.kind)"
    case .list: return "list(\(name(of: type.first, below)))"
    case .map: return "map(\(name(of: type.first, below)), \(name(of: type.second, below)))"
    case .record, .openRecord:
      let fields = type.run.range.map { field(program.field($0), depth: below) }
      let rest = type.kind == .openRecord ? ["..."] : []
      return "{" + (fields + rest).joined(separator: ", ") + "}"
    case .union:
      return program.strings(in: type.run).map { "\"\(string($0))\"" }.joined(separator: " | ")
    }
  }
}
