/// A line of a script, taken word by word; documents in JSON are one word.
struct Words {
  private var rest: Substring

  init(_ line: String) { rest = line[...] }

  var isAtEnd: Bool { rest.allSatisfy { $0 == " " } }

  /// What is left, as it stands.
  mutating func tail() -> String {
    skip()
    defer { rest = "" }
    return String(rest)
  }

  mutating func next() -> String {
    skip()
    guard let first = rest.first else { return "" }
    if first == "{" { return document() }
    let word = rest.prefix { $0 != " " }
    rest = rest[word.endIndex...]
    return String(word)
  }

  /// Takes a word if it comes next.
  mutating func take(_ word: String) -> Bool {
    var copy = self
    guard copy.next() == word else { return false }
    self = copy
    return true
  }

  private mutating func skip() { rest = rest.drop { $0 == " " } }

  private mutating func document() -> String {
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    var end = rest.startIndex
    for place in rest.indices {
      let character = rest[place]
      end = rest.index(after: place)
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        if character == "\\" { isEscaped = true }
        if character == "\"" { isQuoted = false }
      } else if character == "\"" {
        isQuoted = true
      } else if character == "{" {
        depth += 1
      } else if character == "}" {
        depth -= 1
        if depth == 0 { break }
      }
    }
    defer { rest = rest[end...] }
    return String(rest[..<end])
  }
}
