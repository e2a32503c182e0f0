import Proviso
import ProvisoFiles
import ProvisoJSON
import ProvisoLanguage

/// Values of names, given as a JSON object. A number without fraction and exponent is an int.
enum Bindings {
  static func read(_ json: String) throws(Failure) -> [Text: BareValue] {
    let bytes = Array(json.utf8)
    var tape = Tape()
    let result = bytes.withUnsafeBytes { buffer -> Result<[Text: BareValue], JSONError> in
      do throws(JSONError) {
        try tape.read(buffer)
      } catch {
        return .failure(error)
      }
      var values: [Text: BareValue] = [:]
      guard case .map(let entries) = value(Tape.root, tape, buffer) else { return .success([:]) }
      for entry in entries {
        guard case .string(let name) = entry.key else { continue }
        values[Text(String(decoding: name, as: UTF8.self))] = entry.value
      }
      return .success(values)
    }
    guard case .success(let values) = result else {
      throw .usage("--bindings is no JSON object")
    }
    guard tape.kind(Tape.root) == .object else { throw .usage("--bindings is no JSON object") }
    return values
  }

  private static func value(
    _ node: UInt32, _ tape: Tape, _ source: UnsafeRawBufferPointer
  ) -> BareValue {
    switch tape.kind(node) {
    case .null: return .null
    case .false: return .bool(false)
    case .true: return .bool(true)
    case .string: return .string(Array(tape.string(node)))
    case .number: return number(node, tape, source)
    case .array:
      return .list(children(of: node, tape).map { value($0, tape, source) })
    case .object:
      let parts = children(of: node, tape)
      return .map(
        stride(from: 0, to: parts.count, by: 2).map {
          BareValue.Entry(
            key: .string(Array(tape.string(parts[$0]))), value: value(parts[$0 + 1], tape, source))
        })
    }
  }

  private static func number(
    _ node: UInt32, _ tape: Tape, _ source: UnsafeRawBufferPointer
  ) -> BareValue {
    let literal = source[tape.source(node)...].prefix { "+-.eE0123456789".utf8.contains($0) }
    let isWhole = !literal.contains { ".eE".utf8.contains($0) }
    let number = tape.number(node)
    return isWhole ? .int(Int64(number)) : .double(number)
  }

  private static func children(of node: UInt32, _ tape: Tape) -> [UInt32] {
    let count = tape.count(node) * (tape.kind(node) == .object ? 2 : 1)
    var child = node + 1
    return (0..<count).map { _ in
      defer { child = tape.next(child) }
      return child
    }
  }
}
