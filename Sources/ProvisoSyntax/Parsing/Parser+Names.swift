import ProvisoLanguage
import ProvisoText

extension Parser {
  /// Stands where a name is missing; it is empty.
  var missingName: Name { Name(text: "", place: afterPrevious) }

  /// Takes the word at hand, whatever it is.
  mutating func word() -> Name {
    let span = take()
    return Name(text: text(span), place: place(span))
  }

  /// `name ::= WORD - KEYWORD - RESERVED - DECLARATION - CLAUSE - LEVEL`
  mutating func declaredName() -> Name {
    switch token.kind {
    case .name: return dashed(word(), isQuotable: false)
    case .word(let word):
      let name = self.word()
      if token.kind == .symbol(.minus), touches { return dashed(name, isQuotable: false) }
      report(.wordAsName(word, at: name.place))
      return name
    case .quoted:
      report(.quotedName(at: place(token.span)))
      return wordOrQuoted()
    case .number, .string, .bytes, .symbol, .end:
      reportUnexpected("a name")
      return missingName
    }
  }

  /// Takes a word, or a name in back quotes, where both can stand.
  mutating func wordOrQuoted() -> Name {
    guard token.kind == .quoted else { return dashed(word(), isQuotable: true) }
    let span = take()
    let inside = file.bytes[span.range].drop { $0 == UInt8(ascii: "`") }
    let bytes = inside.last == UInt8(ascii: "`") ? inside.dropLast() : inside
    return Name(
      text: Text(String(decoding: bytes, as: UTF8.self)), place: place(span), isQuoted: true)
  }

  /// `selector ::= ( WORD - KEYWORD ) | QUOTED`
  mutating func selector() -> Name {
    switch token.kind {
    case .quoted: return wordOrQuoted()
    case .word(let word):
      if word.group == .keyword { report(.keywordAsField(word, at: place(token.span))) }
      return self.word()
    case .name: return word()
    case .number, .string, .bytes, .symbol, .end:
      reportUnexpected("the name of a field")
      return missingName
    }
  }

  /// Takes what is joined to `name` by `-`, which no name can hold.
  private mutating func dashed(_ name: Name, isQuotable: Bool) -> Name {
    guard token.kind == .symbol(.minus), touches else { return name }
    let start = name.place.span
    while touches, token.kind == .symbol(.minus) || token.isWord || token.kind == .number {
      take()
    }
    let place = place(from: start)
    let text = text(place.span)
    report(.dashInName(text, isQuotable: isQuotable, at: place))
    return Name(text: text, place: place)
  }

  /// Takes a string, where only a string can stand.
  mutating func string() -> StringNode {
    guard token.kind == .string else {
      reportUnexpected("a string")
      return StringNode(text: "", place: afterPrevious)
    }
    let place = place(take())
    return StringNode(text: stringValue(at: place), place: place)
  }

  /// The text of the string token at `place`.
  mutating func stringValue(at place: Place) -> Text {
    var reader = StringReader(file.bytes, at: place)
    let bytes = reader.read(reader.content)
    for finding in reader.findings { report(finding) }
    return Text(String(decoding: bytes, as: UTF8.self))
  }
}
