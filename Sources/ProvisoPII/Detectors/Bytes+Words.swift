extension Bytes {
  /// Whether the bytes from `start` up to `end` are, in any case, one of some words in lower case
  /// that blanks part.
  func isOne(of words: StaticString, _ start: Int, _ end: Int) -> Bool {
    var first = 0
    for index in 0...words.utf8CodeUnitCount {
      guard index == words.utf8CodeUnitCount || words.utf8Start[index] == 0x20 else { continue }
      if index - first == end - start, matches(words, first, index, at: start) { return true }
      first = index + 1
    }
    return false
  }

  private func matches(_ words: StaticString, _ first: Int, _ last: Int, at start: Int) -> Bool {
    for index in first..<last
    where self[start + index - first].lowercased != words.utf8Start[index] {
      return false
    }
    return true
  }
}
