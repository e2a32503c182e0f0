import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// How the arguments of a request break their declaration, in words an agent can act upon.
extension Decider {
  mutating func composeMismatch() {
    guard let mismatch else { return }
    text.put("invalid_request: ")
    writeMismatchPath()
    switch mismatch.kind {
    case .missing:
      text.put(" lacks ")
      text.append(contentsOf: base.string(mismatch.wanted))
    case .undeclared: text.put(" is no declared argument")
    case .wrongType:
      text.put(" should be ")
      compose(type: mismatch.wanted)
    }
  }

  mutating func writeMismatchPath() {
    guard let mismatch else { return }
    let source = evaluator.tape.source(mismatch.node)
    JSONPath.write(to: source, in: document, into: &text)
  }

  private mutating func compose(type number: UInt32) {
    let type = base.program.type(number)
    switch type.kind {
    case .dyn: text.put("anything")
    case .bool: text.put("a bool")
    case .int: text.put("a whole number")
    case .uint: text.put("a whole number of at least 0")
    case .double: text.put("a number")
    case .string: text.put("a string")
    case .bytes: text.put("a string of base64")
    case .timestamp: text.put("a timestamp such as 2026-11-23T10:00:00Z")
    case .duration: text.put("a duration such as 90s")
    case .list: text.put("a list")
    case .map, .record, .openRecord: text.put("an object")
    case .union:
      text.put("one of")
      for word in base.program.strings(in: type.run) {
        text.put(" ")
        let name = base.string(word)
        text.put(string: name)
      }
    }
  }
}
