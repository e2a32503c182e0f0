extension Scan {
  /// The number of a patient's record: nothing but its context tells it.
  mutating func medicalRecord(at index: Int) {
    let before = text[index - 1]
    guard wanted.contains(.medicalRecord), before != "-", before != "_", isolated(index, index)
    else { return }
    var end = index
    while end < index + 13, text[end].isDigit { end += 1 }
    work += end - index
    guard (5...12).contains(end - index), text.isWordEnd(end), isolated(index, end) else { return }
    report(.medicalRecord, index, end, 0.05)
  }

  /// A code of ICD-10, `E11.9`, whose letter stands at `index`.
  mutating func diagnosisCode(at index: Int) {
    guard wanted.contains(.diagnosis), text[index + 1].isDigit, text[index + 2].isAlphanumeric,
      text.isWordStart(index)
    else { return }
    var end = index + 3
    if text[end] == ".", text[end + 1].isAlphanumeric {
      end += 1
      while end < index + 8, text[end].isAlphanumeric { end += 1 }
    }
    work += end - index
    guard text.isWordEnd(end), text[end] != "-" else { return }
    report(.diagnosis, index, end, 0.1)
  }

  /// A bank's code of eight or eleven capitals and digits, whose first stands at `index`.
  mutating func bankCode(at index: Int) {
    diagnosisCode(at: index)
    guard wanted.contains(.swiftBIC), text[index + 1].isUpper, text[index + 2].isUpper,
      text[index + 3].isUpper, text.isWordStart(index), Countries.holds(text[index + 4], text[index + 5])
    else { return }
    var end = index + 6
    while end < index + 12, text[end].isUpper || text[end].isDigit { end += 1 }
    work += end - index
    guard end - index == 8 || end - index == 11, text.isWordEnd(end) else { return }
    report(.swiftBIC, index, end, text.holds("XXX", at: end - 3) ? 0.5 : 0.2)
  }
}

/// The countries of ISO 3166-1 by their two letters, and Kosovo's XK.
enum Countries {
  static func holds(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first.isUpper, second.isUpper else { return false }
    for index in stride(from: 0, to: codes.utf8CodeUnitCount, by: 2)
    where codes.utf8Start[index] == first && codes.utf8Start[index + 1] == second {
      return true
    }
    return false
  }

  private static let codes: StaticString = """
    ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCL\
    CMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGU\
    GWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMC\
    MDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPT\
    PWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUA\
    UGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW
    """
}
