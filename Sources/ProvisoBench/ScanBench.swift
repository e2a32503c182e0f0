import CBaseline
import ProvisoPII

/// The search for personal data over clean text, with every kind asked for.
enum ScanBench {
  private static let size = 1 << 20

  static func run() throws {
    Report.heading("personal data: clean text, all kinds; 1 MiB each")
    for (name, text, budget) in [
      ("prose", CleanText.prose(size), "500 MB/s"),
      ("records of JSON", CleanText.records(size), ""),
      ("columns of numbers", CleanText.numbers(size), ""),
    ] { try measure(name, Memory.copy(text), budget: budget) }
  }

  /// Writes how many megabytes of a text a second of CPU time searches, and no more.
  static func rate(of bytes: [UInt8]) throws {
    let text = Memory.copy(bytes)
    let times = try Stopwatch.measure(rounds: 5, [Stopwatch.Work(text.count) { search(text) }])
    Report.write("\(1e3 / times[0].median)")
  }

  /// A search for all kinds; its steps, or none if not all was searched.
  private static func search(_ text: UnsafeRawBufferPointer) -> Int {
    var findings = Findings()
    var scanner = Scanner(budget: text.count)
    scanner.scan(
      text, name: UnsafeRawBufferPointer(start: nil, count: 0), wanted: .all, into: &findings)
    return findings.incomplete ? -1 : scanner.work
  }

  /// Writes clean prose, for other programs to search.
  static func write(_ count: Int, to path: String) throws {
    try File.write(CleanText.prose(count), to: path)
  }

  private static func measure(
    _ name: String, _ text: UnsafeRawBufferPointer, budget: String
  ) throws {
    let times = try Stopwatch.measure(
      rounds: 15,
      [
        Stopwatch.Work(text.count) { search(text) },
        Stopwatch.Work(text.count) {
          Int(baseline_pass(text.baseAddress, UInt64(text.count)))
        },
        Stopwatch.Work(text.count) { byteSum(text) },
      ])
    Report.line(name, "\(Int(1e3 / times[0].median)) MB/s", budget: budget)
    Report.line(
      "  of memchr over the same bytes (\(Int(1e3 / times[1].median)) MB/s)",
      Report.ratio(times[0].ratio(to: times[1])))
    Report.line(
      "  of adding up the same bytes (\(Int(1e3 / times[2].median)) MB/s)",
      Report.ratio(times[0].ratio(to: times[2])))
  }

  /// A plain pass over the bytes, one after another.
  private static func byteSum(_ text: UnsafeRawBufferPointer) -> Int {
    var state: UInt64 = 0
    for byte in text { state = (state &+ UInt64(byte)) &* 31 }
    return Int(truncatingIfNeeded: state & 0xFFFF)
  }
}

/// Texts without personal data, the same in every run.
enum CleanText {
  /// Sentences with capitals, commas, and now and then a number, a year or a hyphen.
  static func prose(_ count: Int) -> [UInt8] {
    let words = [
      "the", "customer", "wrote", "again", "about", "his", "order", "and", "we", "answered",
      "that", "it", "left", "our", "warehouse", "on", "time", "so", "please", "be", "patient",
      "well-known", "part", "basis", "because", "London", "March", "NATO",
    ]
    var numbers = SplitMix(5)
    return filled(count) {
      var sentence = ""
      for place in 0..<(6 + Int(numbers.next() % 12)) {
        var word = numbers.pick(words)
        if place == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
        if numbers.chance(2) { word = "\(1 + numbers.next() % 2030)" }
        sentence += word + (numbers.chance(8) ? ", " : " ")
      }
      return sentence.dropLast() + ".\n"
    }
  }

  static func records(_ count: Int) -> [UInt8] {
    var numbers = SplitMix(6)
    return filled(count) {
      """
      {"id": \(numbers.next() % 100_000), "status": "shipped", "lines": [{"article": \
      "desk lamp", "amount": \(1 + numbers.next() % 9), "price": \(numbers.next() % 900).50}], \
      "note": "left at the door", "isGift": false}

      """
    }
  }

  static func numbers(_ count: Int) -> [UInt8] {
    var numbers = SplitMix(7)
    return filled(count) {
      "\(numbers.next() % 1000);\(numbers.next() % 100_000);0.\(numbers.next() % 100)\n"
    }
  }

  private static func filled<Text: StringProtocol>(
    _ count: Int, _ next: () -> Text
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count + 256)
    while text.count < count { text += next().utf8 }
    return Array(text.prefix(count))
  }
}
