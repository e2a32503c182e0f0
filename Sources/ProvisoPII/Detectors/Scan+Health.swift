extension Scan {
  /// The number of a patient's record: nothing but its context tells it.
  mutating func medicalRecord(at index: Int) {
    let before = text[index - 1]
    guard wanted.contains(.medicalRecord), before != "-", before != "_", isolated(index, index)
    else { return }
    var end = index
    while end < index + 13, text[end].isDigit { end += 1 }
    work += end - index
    guard (5...12).contains(end - index), text.isWordEnd(end), isolated(index, end),
      text[end] != "/", 0.02 >= threshold || hasContext(.medicalRecord, index, end),
      !followsPostcodeWord(index)
    else { return }
    report(.medicalRecord, index, end, 0.02)
  }

  /// Whether a word just before calls the number a postcode.
  private func followsPostcodeWord(_ index: Int) -> Bool {
    for place in max(0, index - 14)..<index
    where text.holdsAnyCase("zip", at: place) || text.holdsAnyCase("post", at: place) {
      return true
    }
    return false
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
}
