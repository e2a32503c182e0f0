extension Scan {
  /// The first digit of an island of digits: what is written as letters and digits around it.
  mutating func number(at index: Int) {
    guard case .character = Unit.read(text, at: index).0, !continuesNumber(index) else { return }
    var start = index
    while start > index - 34, text[start - 1].isAlphanumeric { start -= 1 }
    work += 1 + index - start
    guard start > index - 34, start != lastUnit, text.isWordStart(start) else { return }
    lastUnit = start
    let digits = Digits(text, at: index)
    shapes(at: start)
    if digits.after.isAlphanumeric || digits.count >= 17 || start < index {
      cryptoAddress(at: start)
    }
    if digits.count <= 6, digits.before.isLetter || digits.isAfterGap {
      germanPlate(at: index)
      tradeRegister(at: index)
    }
    if digits.before.isLetter {
      hongKong(at: index)
      magneticTrack(at: index)
    }
    if !text[start].isUpper { prefixed(from: start) }
    if start == index { lone(digits) }
  }

  /// What begins with digits that no letter touches.
  private mutating func lone(_ digits: Digits) {
    let start = digits.start
    if digits.isAfterGap { shapesAfterLetters(start) }
    phone(at: start)
    if digits.count <= 3, digits.after == "." { internetAddress(at: start) }
    date(digits)
    if digits.count <= 3, digits.after == "." { coordinates(at: start) }
    if digits.count >= 5 { medicalRecord(at: start) }
    if digits.count <= 8 { shortNumber(digits) }
    if digits.after == "|" { facebook(at: start) }
  }

  /// Whether a digit stands before `index`, perhaps with something of no width between.
  private func continuesNumber(_ index: Int) -> Bool {
    if text[index - 1] < 0x80 { return text[index - 1].isDigit }
    for width in [0, 2, 3] {
      let place = index - width
      if width > 0 {
        guard case (.invisible, let next) = Unit.read(text, at: place), next == index else {
          continue
        }
      }
      if text[place - 1].isDigit { return true }
      if text[place - 1] >= 0x80 {
        for size in [2, 3, 4] {
          if case (.character, let next) = Unit.read(text, at: place - size), next == place {
            return true
          }
        }
      }
    }
    return false
  }

  /// All shapes that start at `start`, the longest first.
  private mutating func shapes(at start: Int) {
    var sieve = ShapeSieve(text, at: start)
    work += sieve.work
    guard let longest = sieve.takeLongest() else { return }
    var run = Run(text, at: start, longest: longest)
    work += run.work
    var count: Int? = longest
    while let length = count {
      if length <= run.total, run.isGroupEnd(length), text.isWordEnd(run.end(of: length)) {
        run.look(at: length)
        match(run, from: start)
      }
      count = sieve.takeLongest()
    }
  }

  private mutating func match(_ run: borrowing Run, from start: Int) {
    let end = run.end(of: run.characters.count)
    let places: UInt64 = (1 << UInt64(run.characters.count)) - 1
    for place in ShapeTable.range(ofLength: run.characters.count) {
      work += 1
      let number = ShapeTable.shape(at: place)
      guard Tables.shapes[number].fits(run, places) else { continue }
      let score = Tables.shapes[number].score(run)
      guard score > 0, let kind = Kind(rawValue: Tables.shapes[number].kind),
        wanted.contains(kind), isolated(start, end, loosely: true)
      else { continue }
      // What goes on behind a hyphen or point is rather another number.
      let isWhole = Tables.shapes[number].isLoose || isolated(start, end)
      let check = Check(rawValue: Tables.shapes[number].check) ?? .any
      report(kind, start, end, isWhole ? score : min(score, 0.05), form: .shape(check))
    }
  }

  /// `AB 12 34 56 C`, `GIR 0AA`: one or two groups of few letters may belong to the number.
  private mutating func shapesAfterLetters(_ start: Int) {
    var first = start
    for _ in 0..<2 {
      guard text[first - 1] == " " || text[first - 1] == "-" else { return }
      var letters = first - 1
      while letters > first - 7, text[letters - 1].isLetter { letters -= 1 }
      guard (1...5).contains(first - 1 - letters), text.isWordStart(letters) else { return }
      shapes(at: letters)
      first = letters
    }
  }

  /// Whether the characters from `start` to `end` are no part of a longer number. Loosely, only
  /// the digits after a decimal point are refused.
  func isolated(_ start: Int, _ end: Int, loosely: Bool = false) -> Bool {
    let before = text[start - 1]
    if before == "." || before == ",", text[start - 2].isDigit { return false }
    if loosely { return true }
    if before == "+" { return false }
    if before == "-" || before == "/" || before == ":", text[start - 2].isDigit { return false }
    let after = text[end]
    if after == "-", text[end + 1].isAlphanumeric { return false }
    return !((after == "." || after == "/" || after == ":") && text[end + 1].isDigit)
  }
}

/// The first digits of a number, as far as they stand together, and the bytes beside them.
struct Digits {
  let start: Int
  let end: Int
  let before: UInt8
  let after: UInt8

  /// Reads no more than seventeen, and those of ASCII only.
  @inline(__always)
  init(_ text: Bytes, at start: Int) {
    var end = start
    while end < start + 17, text[end].isDigit { end += 1 }
    self.start = start
    self.end = end
    before = text[start - 1]
    after = text[end]
  }

  var count: Int { end - start }

  var isAfterGap: Bool { before == " " || before == "-" }
}
