import ProvisoJSON
import ProvisoLanguage

/// Takes a JSON value apart into the fields of a card: one for each value that is not itself a
/// list or an object, so that nothing hides in a fold of a fold.
struct FieldReader {
  let show: [String]
  let edit: [String]
  private(set) var fields: [Card.Field] = []

  /// More than this is long: the rest of the card must stay in sight.
  private static let mostLines = 24
  private static let mostCharacters = 1_500

  init(show: [String] = [], edit: [String] = []) {
    self.show = show
    self.edit = edit
  }

  mutating func read(
    _ value: JSONTree, at path: String, from provenance: Card.Provenance?, isDeclared: Bool
  ) {
    switch value {
    case .null: append(path, .null, "null", provenance, isDeclared)
    case .flag(let flag): append(path, .flag, flag ? "true" : "false", provenance, isDeclared)
    case .number(let literal):
      append(path, .number, String(decoding: literal, as: UTF8.self), provenance, isDeclared)
    case .string(let bytes):
      append(path, .string, String(decoding: bytes, as: UTF8.self), provenance, isDeclared)
    case .list(let elements):
      if elements.isEmpty { append(path, .list, "[ ] (an empty list)", provenance, isDeclared) }
      for (place, element) in elements.enumerated() {
        read(element, at: "\(path)[\(place)]", from: provenance, isDeclared: isDeclared)
      }
    case .object(let members):
      if members.isEmpty { append(path, .object, "{ } (no members)", provenance, isDeclared) }
      for member in members {
        read(
          member.value, at: path + Self.step(member.name), from: provenance,
          isDeclared: isDeclared)
      }
    }
  }

  /// `.name`, or `["any other name"]`.
  static func step(_ name: [UInt8]) -> String {
    let isWord =
      !name.isEmpty
      && name.allSatisfy {
        $0 == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
      } && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(name[0])
    if isWord { return "." + String(decoding: name, as: UTF8.self) }
    return "[" + String(decoding: JSONTree.string(name).bytes, as: UTF8.self) + "]"
  }

  private mutating func append(
    _ path: String, _ kind: Card.Field.Kind, _ text: String, _ provenance: Card.Provenance?,
    _ isDeclared: Bool
  ) {
    let lines = text.utf8.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let characters = text.unicodeScalars.count
    let isShown = Self.covers(show, path)
    fields.append(
      Card.Field(
        path: path, kind: kind, text: text, provenance: provenance, isShown: isShown,
        isEditable: Self.covers(edit, path), isDeclared: isDeclared,
        isFolded: !isShown && (lines > Self.mostLines || characters > Self.mostCharacters),
        lines: lines, characters: characters, digest: Self.digest(text)))
  }

  /// Whether one of the paths is this one or leads to it.
  private static func covers(_ paths: [String], _ path: String) -> Bool {
    let path = Array(path.utf8)
    return paths.contains { candidate in
      guard path.starts(with: candidate.utf8) else { return false }
      let rest = path.dropFirst(candidate.utf8.count).first
      return rest == nil || rest == UInt8(ascii: ".") || rest == UInt8(ascii: "[")
    }
  }

  private static func digest(_ text: String) -> String {
    var text = text
    var digits: [UInt8] = []
    text.withUTF8 {
      SHA256.hash(UnsafeRawBufferPointer($0)).writeHexadecimal(into: &digits)
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The fields that `show` names, in its order, then the others in theirs.
  var ordered: [Card.Field] {
    let shown = show.flatMap { path in
      fields.filter { $0.isShown && Self.covers([path], $0.path) }
    }
    var seen: Set<Text> = []
    return (shown + fields.filter { !$0.isShown }).filter { seen.insert(Text($0.path)).inserted }
  }
}
