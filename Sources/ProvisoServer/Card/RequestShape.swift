package import ProvisoLanguage
package import ProvisoProgram

/// What a policy set knows of the requests of one type: names of arguments and of context.
package struct RequestShape: Sendable {
  /// Nil: the type is not declared.
  let arguments: Set<Text>?
  /// Context members that the host vouches for.
  let vouched: Set<Text>
  let said: Set<Text>

  package init(type: Text, in program: Program) {
    var name = type.string
    let number = name.withUTF8 { program.action(named: UnsafeRawBufferPointer($0)) }
    arguments =
      number == none
      ? nil
      : Set(
        Self.fields(program.action(number).arguments, in: program).map { Self.name($0, program) })
    let context = Self.fields(program.setup.context, in: program).filter { !$0.isImplicit }
    vouched = Set(context.filter { !$0.isSaid }.map { Self.name($0, program) })
    said = Set(context.filter(\.isSaid).map { Self.name($0, program) })
  }

  /// Nothing is known: everything is a claim and everything is raw.
  package init() {
    arguments = nil
    vouched = []
    said = []
  }

  private static func fields(_ type: UInt32, in program: Program) -> [FieldRecord] {
    let record = program.type(type)
    guard record.kind == .record || record.kind == .openRecord else { return [] }
    return (0..<record.run.count).map { program.field(record.run.first + $0) }
  }

  private static func name(_ field: FieldRecord, _ program: Program) -> Text {
    Text(String(decoding: program.string(field.name), as: UTF8.self))
  }
}
