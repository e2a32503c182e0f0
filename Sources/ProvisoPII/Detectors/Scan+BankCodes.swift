extension Scan {
  /// A bank's code of eight or eleven capitals and digits, whose first stands at `index`.
  mutating func bankCode(at index: Int) {
    guard wanted.contains(.swiftBIC), text[index + 1].isUpper, text[index + 2].isUpper,
      text[index + 3].isUpper, text.isWordStart(index)
    else { return }
    var end = index + 6
    while end < index + 12, text[end].isUpper || text[end].isDigit { end += 1 }
    work += end - index
    guard end - index == 8 || end - index == 11, text.isWordEnd(end),
      Countries.holds(text[index + 4], text[index + 5])
    else { return }
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
