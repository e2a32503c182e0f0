import ProvisoJSON

extension JSONTree {
  /// One member or element a line.
  var indented: String {
    var lines = ""
    write(into: &lines, indent: "")
    return lines
  }

  private func write(into lines: inout String, indent: String) {
    let inner = indent + "  "
    switch self {
    case .null, .flag, .number, .string: lines += String(decoding: bytes, as: UTF8.self)
    case .list(let elements):
      if elements.isEmpty { return lines += "[]" }
      for (place, element) in elements.enumerated() {
        lines += (place == 0 ? "[\n" : ",\n") + inner
        element.write(into: &lines, indent: inner)
      }
      lines += "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return lines += "{}" }
      for (place, member) in members.enumerated() {
        lines += (place == 0 ? "{\n" : ",\n") + inner
        lines += String(decoding: JSONTree.string(member.name).bytes, as: UTF8.self) + ": "
        member.value.write(into: &lines, indent: inner)
      }
      lines += "\n\(indent)}"
    }
  }
}
