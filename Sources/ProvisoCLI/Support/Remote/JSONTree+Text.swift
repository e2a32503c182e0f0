import ProvisoJSON
import ProvisoText

extension JSONTree {
  var isTrue: Bool { if case .flag(let value) = self { value } else { false } }

  /// One line of JSON for a script, or for a terminal: what that would hide or obey is escaped.
  var line: String { String(decoding: bytes, as: UTF8.self).escapedJSON + "\n" }

  /// On lines of its own, indented, for people and editors.
  var indented: String { indented("") }

  private func indented(_ margin: String) -> String {
    let inner = margin + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        let name = String(decoding: JSONTree.string($0.name).bytes, as: UTF8.self)
        return "\(inner)\(name): \($0.value.indented(inner))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
    case .list(let elements) where !elements.isEmpty:
      let lines = elements.map { inner + $0.indented(inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(margin)]"
    case .null, .flag, .number, .string, .list, .object:
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension JSONTree.Member {
  var text: String { String(decoding: name, as: UTF8.self) }
}

extension String {
  /// JSON that means the same, without characters that a terminal hides or obeys.
  var escapedJSON: String {
    guard unicodeScalars.contains(where: { $0.isHidden || $0.isControl }) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      if scalar.isHidden || scalar.isControl {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          escaped += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// As a part of an address (RFC 3986).
  var urlEncoded: String {
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
