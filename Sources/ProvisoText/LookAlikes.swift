/// Finds characters that pretend to be Latin ones: letters of another alphabet inside Latin words,
/// words made of such letters only, and letters, digits and signs in disguise (full-width,
/// mathematical). After the idea of Unicode Technical Standard 39, with a table of our own of the
/// letters that most typefaces draw alike.
struct LookAlikes {
  /// Whether letters of another alphabet occur that no Latin letter looks like: a text really in
  /// that alphabet.
  private let isForeign: Bool
  private let hasLatin: Bool

  init(in text: String) {
    var isForeign = false
    var hasLatin = false
    for scalar in text.unicodeScalars {
      if scalar.isLatinLetter { hasLatin = true }
      if scalar.isRivalLetter, Self.twins[scalar] == nil { isForeign = true }
    }
    self.isForeign = isForeign
    self.hasLatin = hasLatin
  }

  /// What the character at `place` looks like, if that is not what it is.
  func seen(_ scalars: [Unicode.Scalar], at place: Int) -> String? {
    let scalar = scalars[place]
    guard scalar.value >= 0x80 else { return nil }
    if let plain = scalar.disguised { return String(Character(plain)) }
    if let sign = Self.signs[scalar] { return String(Character(sign)) }
    guard scalar.isRivalLetter else { return nil }
    let twin = Self.twins[scalar]
    if isInLatinWord(scalars, place) { return twin.map { String(Character($0)) } ?? "a letter" }
    guard let twin, !isForeign, hasLatin || scalars.count > 1 else { return nil }
    return String(Character(twin))
  }

  private func isInLatinWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    var before = place - 1
    while before >= 0, place - before < Self.longestWord, scalars[before].isPartOfWord {
      if scalars[before].isLatinLetter { return true }
      before -= 1
    }
    var after = place + 1
    while after < scalars.count, after - place < Self.longestWord, scalars[after].isPartOfWord {
      if scalars[after].isLatinLetter { return true }
      after += 1
    }
    return false
  }

  private static let longestWord = 64

  /// Letters of Cyrillic, Greek, Armenian and Cherokee, and the Latin ones they are drawn like.
  private static let twins: [Unicode.Scalar: Unicode.Scalar] = table(
    "аaеeоoсcрpхxуyіiјjѕsԁdһhӏlԛqԝwгrАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSԌGԚQԜWҮYӀI"
      + "αaοoνvρpιiυuχxγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX"
      + "օoսuոnհhցgզqյjѕsԱUՕOՍUᎪAᏴBᏟCᎬEᎻHᎫJᏦKᏞLᎷMᏢPᎡRᏚSᎢTᏙVᎳWᏃZ")

  /// Signs that pass for those of addresses, paths and commands.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = table(
    "∕/⁄/⧸/․.﹒.‚,⁚:∶:꞉:ː:ǃ!‐-‑-‒-−-﹣-˗-ʹ'ʼ'˜~∗*⁎*﹫@﹟#﹠&﹩$﹪%﹤<﹥>‹<›>")

  private static func table(_ pairs: String) -> [Unicode.Scalar: Unicode.Scalar] {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    let scalars = Array(pairs.unicodeScalars)
    for place in stride(from: 0, to: scalars.count - 1, by: 2)
    where !scalars[place].isASCII && scalars[place + 1].isASCII {
      table[scalars[place]] = scalars[place + 1]
    }
    return table
  }
}

extension Unicode.Scalar {
  fileprivate var isLatinLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
    default: false
    }
  }

  /// A letter of an alphabet that shares shapes with Latin.
  fileprivate var isRivalLetter: Bool {
    switch value {
    case 0x370...0x52F, 0x531...0x556, 0x561...0x587, 0x13A0...0x13FD, 0x1C80...0x1C88,
      0x1F00...0x1FFC, 0xA640...0xA69F, 0xAB70...0xABBF:
      properties.isAlphabetic
    default: false
    }
  }

  fileprivate var isPartOfWord: Bool { properties.isAlphabetic || isMark }

  /// The ASCII character that it is another form of.
  fileprivate var disguised: Unicode.Scalar? {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFF01 + 0x21)
    case 0x212A: "K"
    case 0x1D400...0x1D6A3: Unicode.Scalar(Self.letter((value - 0x1D400) % 52))
    case 0x1D7CE...0x1D7FF: Unicode.Scalar(0x30 + (value - 0x1D7CE) % 10)
    case 0x24B6...0x24CF: Unicode.Scalar(0x41 + value - 0x24B6)
    case 0x24D0...0x24E9: Unicode.Scalar(0x61 + value - 0x24D0)
    case 0x1F130...0x1F149: Unicode.Scalar(0x41 + value - 0x1F130)
    default: nil
    }
  }

  private static func letter(_ number: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: number < 26 ? 0x41 + number : 0x61 + number - 26)
  }
}
