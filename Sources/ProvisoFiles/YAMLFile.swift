import ProvisoJSON
package import ProvisoYAML

/// YAML documents on disk, and their values as JSON text.
package enum YAMLFile {
  private static let mostBytes = 64 << 20

  package static func read(_ path: String) throws(Failure) -> YAMLNode {
    let bytes = try Files.read(path, limit: mostBytes)
    do {
      return try YAMLReader.read(bytes)
    } catch {
      throw .malformed("\(path):\(error.mark.line):\(error.mark.column): \(error.message)")
    }
  }

  /// The value as JSON, for the one reader of requests to judge.
  package static func json(of node: YAMLNode) -> [UInt8] {
    var output: [UInt8] = []
    write(node, into: &output)
    return output
  }

  private static func write(_ node: YAMLNode, into output: inout [UInt8]) {
    switch node.value {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .int(let value): output += "\(value)".utf8
    case .double(let value): output += "\(value)".utf8
    case .string(let text): write(text, into: &output)
    case .list(let elements):
      output.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        write(element, into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .map(let entries):
      output.append(UInt8(ascii: "{"))
      for (place, entry) in entries.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        write(entry.key, into: &output)
        output.append(UInt8(ascii: ":"))
        write(entry.value, into: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { Canonical.write(string: UnsafeRawBufferPointer($0), into: &output) }
  }
}
