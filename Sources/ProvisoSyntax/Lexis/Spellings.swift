import ProvisoLanguage

/// Finds words and symbols by their bytes.
enum Spellings {
  /// The word of the language that `bytes` spell.
  static func word(_ bytes: ArraySlice<UInt8>) -> Word? {
    guard let first = bytes.first, first >= 0x61, first <= 0x7A else { return nil }
    for candidate in words[Int(first) - 0x61] where candidate.bytes.count == bytes.count {
      if candidate.bytes.elementsEqual(bytes) { return candidate.word }
    }
    return nil
  }

  /// The longest symbol that `first` begins, looking at the two bytes after it.
  static func symbol(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Symbol? {
    guard first < 0x80 else { return nil }
    for candidate in symbols[Int(first)] {
      let bytes = candidate.bytes
      if bytes.count > 1, bytes[1] != second { continue }
      if bytes.count > 2, bytes[2] != third { continue }
      return candidate.symbol
    }
    return nil
  }

  /// Words by their first letter.
  private static let words: [[(bytes: [UInt8], word: Word)]] = {
    var rows = [[(bytes: [UInt8], word: Word)]](repeating: [], count: 26)
    for word in Word.allCases {
      let bytes = Array(word.rawValue.utf8)
      rows[Int(bytes[0]) - 0x61].append((bytes, word))
    }
    return rows
  }()

  /// Symbols by their first byte, longest first.
  private static let symbols: [[(bytes: [UInt8], symbol: Symbol)]] = {
    var rows = [[(bytes: [UInt8], symbol: Symbol)]](repeating: [], count: 128)
    for symbol in Symbol.allCases {
      let bytes = Array(symbol.rawValue.utf8)
      rows[Int(bytes[0])].append((bytes, symbol))
    }
    return rows.map { row in row.sorted { $0.bytes.count > $1.bytes.count } }
  }()
}
