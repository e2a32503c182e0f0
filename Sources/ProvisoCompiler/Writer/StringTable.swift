import ProvisoLanguage
import ProvisoProgram

/// Interned strings in the order of their first use: one run of bytes, and an open table over it.
struct StringTable {
  private(set) var records: [StringRecord] = []
  private(set) var bytes: [UInt8] = []
  /// 0, or 1 + the number of a string; its size is a power of two, and at most half is taken.
  private var places = [UInt32](repeating: 0, count: 64)

  mutating func number(of text: Text) -> UInt32 {
    var string = text.string
    return string.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  mutating func number(of text: UnsafeRawBufferPointer) -> UInt32 {
    let place = place(of: text)
    if places[place] != 0 { return places[place] - 1 }
    let number = UInt32(records.count)
    records.append(StringRecord(offset: UInt32(bytes.count), length: UInt32(text.count)))
    bytes.append(contentsOf: text)
    places[place] = number + 1
    if records.count * 2 > places.count { grow() }
    return number
  }

  /// The number of a text that was interned before.
  func find(_ text: Text) -> UInt32? {
    var string = text.string
    let place = string.withUTF8 { places[self.place(of: UnsafeRawBufferPointer($0))] }
    return place == 0 ? nil : place - 1
  }

  var words: [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(records.count * StringRecord.words)
    for record in records { record.write(into: &words) }
    return words
  }

  func length(_ number: UInt32) -> UInt32 { records[Int(number)].length }

  /// Where `text` is, or would be, in the table.
  private func place(of text: UnsafeRawBufferPointer) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: ProgramHash.text(text, seed: 0)) & mask
    while places[place] != 0, !holds(places[place] - 1, text) { place = (place + 1) & mask }
    return place
  }

  private func holds(_ number: UInt32, _ text: UnsafeRawBufferPointer) -> Bool {
    let record = records[Int(number)]
    guard Int(record.length) == text.count else { return false }
    let start = Int(record.offset)
    return bytes.withUnsafeBytes { all in
      UnsafeRawBufferPointer(rebasing: all[start..<start + text.count]).elementsEqual(text)
    }
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 2)
    for (number, record) in records.enumerated() {
      let range = Int(record.offset)..<Int(record.offset) + Int(record.length)
      let place = bytes.withUnsafeBytes { all in
        self.place(of: UnsafeRawBufferPointer(rebasing: all[range]))
      }
      places[place] = UInt32(number) + 1
    }
  }
}
