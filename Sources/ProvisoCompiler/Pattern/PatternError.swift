/// Why a pattern is refused, and at which of its bytes.
package struct PatternError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    case notUnicode, trailingBackslash, unknownEscape, backReference, anyByte
    case unclosedClass, reversedRange, unknownClass
    case unclosedGroup, strayParenthesis, unknownGroup, lookAround, badName
    case nothingToRepeat, repeatedTwice, repeatedTooOften
    case tooDeep, tooBig
  }

  package let kind: Kind
  /// Bytes before the place in the pattern.
  package let offset: Int

  package init(kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// What is wrong, in the tone of a headline.
  package var message: String {
    switch kind {
    case .notUnicode: "the pattern is not UTF-8"
    case .trailingBackslash: "the pattern ends in a lone backslash"
    case .unknownEscape: "this escape means nothing in a pattern"
    case .backReference: "patterns have no back-references"
    case .anyByte: "patterns match characters, never single bytes"
    case .unclosedClass: "this class has no closing bracket"
    case .reversedRange: "this range ends before it starts"
    case .unknownClass: "no class of characters has this name"
    case .unclosedGroup: "this group has no closing parenthesis"
    case .strayParenthesis: "this parenthesis closes nothing"
    case .unknownGroup: "no group starts like this"
    case .lookAround: "patterns do not look ahead or behind"
    case .badName: "a group's name is made of letters, digits and underscores"
    case .nothingToRepeat: "there is nothing to repeat before this"
    case .repeatedTwice: "this repeats a repetition"
    case .repeatedTooOften: "a pattern repeats at most 1000 times"
    case .tooDeep: "the groups of this pattern are nested too deeply"
    case .tooBig: "the pattern is too big"
    }
  }

  /// What to write instead, where there is something to say.
  package var help: String? {
    switch kind {
    case .trailingBackslash: #"write `\\` for a backslash"#
    case .unknownEscape: #"write `\\` for a backslash, or leave the backslash out"#
    case .strayParenthesis: #"write `\)` for a parenthesis"#
    case .nothingToRepeat: #"write `\*`, `\+`, `\?` or `\{` for the character itself"#
    case .repeatedTwice: "put the first repetition into a group: `(?:a*)*`"
    case .unclosedClass: #"write `\[` for a bracket"#
    case .tooBig: "repeat less often, or ask for less in one pattern"
    case .anyByte: "write `(?s:.)` for any character"
    case .notUnicode, .backReference, .reversedRange, .unknownClass, .unclosedGroup,
      .unknownGroup, .lookAround, .badName, .repeatedTooOften, .tooDeep:
      nil
    }
  }
}
