/// Why a text is not a document, and at which byte.
package struct JSONError: Error, Equatable, Sendable {
  package let fault: JSONFault
  package let offset: Int

  init(_ fault: JSONFault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }
}

/// What can be wrong with a document.
package enum JSONFault: UInt8, Sendable, CaseIterable {
  case tooLong, tooDeep, tooManyParts
  case byteOrderMark, badEncoding, noncharacter
  case missingValue, missingName, missingColon, missingComma, trailingComma
  case unfinished, trailingText, unknownWord
  case badNumber, numberTooBig, numberTooSmall
  case unfinishedString, controlCharacter, badEscape, loneSurrogate
  case duplicateName

  package var text: StaticString {
    switch self {
    case .tooLong: "the document is too long"
    case .tooDeep: "objects and arrays are nested too deeply"
    case .tooManyParts: "the document has too many members and elements"
    case .byteOrderMark: "a byte-order mark stands before the document"
    case .badEncoding: "these bytes are not UTF-8"
    case .noncharacter: "this code point is a noncharacter"
    case .missingValue: "a value should stand here"
    case .missingName: "a member's name in double quotes should stand here"
    case .missingColon: "a colon should stand between name and value"
    case .missingComma: "a comma or a closing bracket should stand here"
    case .trailingComma: "nothing follows this comma"
    case .unfinished: "the document ends too early"
    case .trailingText: "the document is over before this"
    case .unknownWord: "the only words are true, false and null"
    case .badNumber: "this is not a number as JSON writes it"
    case .numberTooBig: "this number is beyond 9007199254740991"
    case .numberTooSmall: "this number is not zero, but too small to hold"
    case .unfinishedString: "this string has no end"
    case .controlCharacter: "a control character in a string must be escaped"
    case .badEscape: "there is no such escape"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .duplicateName: "this name stands twice in its object"
    }
  }
}
