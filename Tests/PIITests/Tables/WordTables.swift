@testable import ProvisoPII

/// The words of context of all rows, in the form of tables.
enum WordTables {
  static let buckets = 512

  static func text() -> String {
    var kinds: [UInt32: KindSet] = [:]
    var lengths = [UInt32](repeating: 0, count: 1024)
    for kind in Kind.allCases {
      for word in "\(kind.row.context)".split(separator: " ") {
        var hash = Lexicon.Hash()
        let bytes = Array(word.utf8)
        for byte in bytes { hash.append(byte) }
        lengths[Lexicon.opening(bytes[0], bytes[1])] |= 1 << UInt32(bytes.count)
        kinds[Lexicon.Hash.key(of: hash.value), default: KindSet()].insert(kind)
      }
    }
    var sets: [KindSet] = []
    var (keys, numbers, starts): ([UInt32], [Int], [Int]) = ([], [], [])
    for bucket in 0..<buckets {
      starts.append(keys.count)
      for key in kinds.keys.sorted() where Int(key) & (buckets - 1) == bucket {
        guard let set = kinds[key] else { continue }
        if !sets.contains(set) { sets.append(set) }
        keys.append(key)
        numbers.append(sets.firstIndex(of: set) ?? 0)
      }
    }
    starts.append(keys.count)
    return text(keys, numbers, starts, sets, lengths)
  }

  private static func text(
    _ keys: [UInt32], _ numbers: [Int], _ starts: [Int], _ sets: [KindSet], _ lengths: [UInt32]
  ) -> String {
    var text = TableText("The words that are context, and the kinds they hint at.")
    text.add(
      "words", of: "UInt32", "The hashes of the words, those of one bucket together.",
      keys.map { "0x" + String($0, radix: 16) })
    text.add(
      "wordSets", of: "UInt16", "The place in `wordKinds` of each.", numbers.map(String.init))
    text.add(
      "wordStarts", of: "UInt16", "Where the words of each bucket start, and where all end.",
      starts.map(String.init))
    text.add(
      "wordKinds", of: "KindSet", "What a word may hint at.",
      sets.map { set in
        "KindSet(" + set.words.map { "0x" + String($0, radix: 16) }.joined(separator: ", ") + ")"
      })
    text.add(
      "wordLengths", of: "UInt32", "By their first two letters, bit `i`: one of `i` bytes.",
      lengths.map { $0 == 0 ? "0" : "0x" + String($0, radix: 16) })
    return text.finished()
  }
}
