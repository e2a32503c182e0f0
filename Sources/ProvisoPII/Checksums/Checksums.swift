/// The arithmetic that tells most numbers of a kind from arbitrary ones. Each takes characters
/// that its caller knows to be digits, unless it says otherwise.
enum Checksum {
  /// Luhn's: every second digit from the right is doubled, the digits add up to a multiple of 10.
  static func luhn(_ characters: Characters, startingWith initial: Int = 0) -> Bool {
    var sum = initial
    var isDoubled = false
    for index in stride(from: characters.count - 1, through: 0, by: -1) {
      let digit = characters.digit(index)
      sum += isDoubled ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit
      isDoubled.toggle()
    }
    return sum % 10 == 0
  }

  /// The sum of the digits times `weights`, one each from the first on.
  static func weighted(_ characters: Characters, _ weights: StaticString) -> Int {
    var sum = 0
    for index in 0..<min(characters.count, weights.utf8CodeUnitCount) {
      // Weights above nine are written as letters: `A` is 10.
      let weight = weights.utf8Start[index]
      sum += characters.digit(index) * Int(weight.isDigit ? weight - 0x30 : weight - 0x37)
    }
    return sum
  }

  /// The remainder of an integer of any length, with letters as 10 … 35 (ISO 7064 as IBANs use
  /// it), by 97; reading starts at `start` and goes round.
  static func modulo97(_ characters: Characters, from start: Int) -> Int {
    var rest = 0
    for offset in 0..<characters.count {
      let index = start + offset
      let byte = characters[index < characters.count ? index : index - characters.count]
      let value = byte.isDigit ? Int(byte - 0x30) : Int(byte) - 0x37
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97
    }
    return rest
  }

  /// ISO 7064, MOD 11,10: the last digit checks those before it.
  static func modulo11And10(_ characters: Characters) -> Bool {
    var product = 10
    for index in 0..<characters.count - 1 {
      let sum = (characters.digit(index) + product) % 10
      product = 2 * (sum == 0 ? 10 : sum) % 11
    }
    return (11 - product) % 10 == characters.digit(characters.count - 1)
  }

  /// Verhoeff's, over the symmetries of a pentagon.
  static func verhoeff(_ characters: Characters) -> Bool {
    var state = 0
    for place in 0..<characters.count {
      let digit = characters.digit(characters.count - 1 - place)
      state = product(state, permuted(digit, place % 8))
    }
    return state == 0
  }

  /// Of a pentagon's ten symmetries, numbers below five turn it and the others reflect it.
  private static func product(_ left: Int, _ right: Int) -> Int {
    switch (left < 5, right < 5) {
    case (true, true): (left + right) % 5
    case (true, false): (left + right) % 5 + 5
    case (false, true): (left - right) % 5 + 5
    case (false, false): (left - right + 5) % 5
    }
  }

  /// Verhoeff's permutation, applied `times`.
  private static func permuted(_ digit: Int, _ times: Int) -> Int {
    let once: StaticString = "1576283094"
    var digit = digit
    for _ in 0..<times { digit = Int(once.utf8Start[digit] - 0x30) }
    return digit
  }

  /// The weighted sum modulo 11 where the digit at `place` is what is missing to 11; 10 and 11
  /// count as `ten` and 0.
  static func completesEleven(
    _ characters: Characters, _ weights: StaticString, at place: Int, ten: Int = -1
  ) -> Bool {
    let rest = (11 - weighted(characters, weights) % 11) % 11
    return characters.digit(place) == (rest == 10 ? ten : rest)
  }

  /// The sum of characters from `start` up to `end` times 7, 3 and 1 in turn, letters counting 10
  /// to 35 (ICAO Doc 9303, part 3).
  static func machineReadable(_ characters: Characters, _ start: Int, _ end: Int) -> Int {
    var sum = 0
    for index in start..<end {
      let weight = (index - start) % 3 == 0 ? 7 : (index - start) % 3 == 1 ? 3 : 1
      sum += value(characters[index]) * weight
    }
    return sum
  }

  /// The sum of the digits of each digit times its weight.
  static func crossSum(_ digit: (Int) -> Int, _ weights: StaticString) -> Int {
    var sum = 0
    for index in 0..<weights.utf8CodeUnitCount {
      let product = digit(index) * Int(weights.utf8Start[index] - 0x30)
      sum += product / 10 + product % 10
    }
    return sum
  }

  /// ISO 7064, MOD 11-2, whose last character may be an X that counts 10.
  static func modulo11And2(_ characters: Characters) -> Bool {
    var rest = 0
    for index in 0..<characters.count - 1 { rest = (rest + characters.digit(index)) * 2 % 11 }
    let last = characters[characters.count - 1]
    return (12 - rest) % 11 == (last == "X" ? 10 : last.isDigit ? Int(last - 0x30) : -1)
  }

  /// What a character counts: digits themselves, letters 10 to 35.
  static func value(_ byte: UInt8) -> Int {
    byte.isDigit ? Int(byte - 0x30) : byte.isUpper ? Int(byte) - 0x37 : 0
  }

  /// The place of a character in an alphabet.
  static func place(of byte: UInt8, in alphabet: StaticString) -> Int? {
    for index in 0..<alphabet.utf8CodeUnitCount where alphabet.utf8Start[index] == byte {
      return index
    }
    return nil
  }
}
