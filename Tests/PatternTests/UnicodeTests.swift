import ProvisoCompiler
import Testing

/// Categories, scripts and case are Unicode's, as RE2 has them.
@Suite struct UnicodeTests {
  private static let categories = """
    L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf
    Co
    """
  private static let scripts = """
    Adlam Ahom Arabic Armenian Balinese Bengali Bopomofo Braille Cherokee Common Coptic Cyrillic
    Devanagari Ethiopic Georgian Gothic Greek Gujarati Gurmukhi Han Hangul Hebrew Hiragana
    Inherited Kannada Katakana Khmer Lao Latin Malayalam Mongolian Myanmar Nko Ogham Old_Italic
    Runic Sinhala Syriac Tamil Telugu Thai Tibetan Vithkuqi Yi
    """

  /// The first code points, and a part of the others; no surrogates.
  private static let samples: [UInt32] =
    (Array(0..<0x2000) + stride(from: 0x2000, to: 0x110000, by: 101))
    .compactMap { Unicode.Scalar(UInt32($0))?.value }

  @Test(arguments: "\(categories) \(scripts)".split { $0 == " " || $0 == "\n" }.map(String.init))
  func groupHoldsWhatRE2Says(name: String) throws {
    let pattern = "\\p{\(name)}"
    let matcher = try Matcher(pattern)
    let wanted = try #require(Oracle.matches(pattern, each: Self.samples))
    let found = try #require(try matcher.matches(each: Self.samples))
    let wrong = Self.samples.indices.filter { found[$0] != wanted[$0] }.map { Self.samples[$0] }
    #expect(wrong == [])
  }

  /// Each letter against its neighbours and the letters that could be its other case.
  @Test func caseFoldsAsInRE2() throws {
    let letters = (0..<0x1_F000 as Range<UInt32>).compactMap(Unicode.Scalar.init).filter { scalar in
      let properties = scalar.properties
      return [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping]
        .contains { !$0.unicodeScalars.elementsEqual([scalar]) }
    }
    #expect(letters.count > 2_700)
    for letter in letters {
      let cases = [
        letter.properties.lowercaseMapping, letter.properties.uppercaseMapping,
        letter.properties.titlecaseMapping,
      ]
      let others = cases.flatMap(\.unicodeScalars).map(\.value) + [letter.value, letter.value ^ 1]
      let samples = others.flatMap { [$0, $0 + 1] }
      let pattern = "(?i)\\x{\(String(letter.value, radix: 16))}"
      let matcher = try Matcher(pattern)
      let found = try matcher.matches(each: samples)
      let wanted = try #require(Oracle.matches(pattern, each: samples))
      #expect(found == wanted, "\(pattern) on \(samples)")
    }
  }
}
