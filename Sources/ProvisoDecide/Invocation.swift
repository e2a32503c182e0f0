import ProvisoMachine

/// What the command line asks for.
struct Invocation {
  typealias Word = UnsafePointer<CChar>

  private(set) var program: Word?
  private(set) var grants: Word?
  private(set) var action: Word?
  private(set) var now: Instant?
  private(set) var isRecorded = false
  private(set) var isStream = false
  private(set) var checksInvariants = false
  /// Programs and grants below these are refused.
  private(set) var leastEpoch: UInt64 = 0
  private(set) var leastGrantsEpoch: UInt64 = 0

  static let usage: StaticString = """
    usage: proviso-decide [--program] FILE [--grants FILE] [--now TIME] [--recorded] [--jsonl]
                          [--check-invariants] [--least-epoch N] [--least-grants-epoch N]
                          [ACTION.json | -]

    """

  /// Nil if the words are not understood.
  init?(_ words: UnsafeBufferPointer<Word?>) {
    var place = 1
    while place < words.count, let word = words[place] {
      place += 1
      switch Option(word) {
      case .program: program = Self.take(words, &place)
      case .grants: grants = Self.take(words, &place)
      case .now:
        guard let time = Self.take(words, &place), let moment = Instant(Self.bytes(time)) else {
          return nil
        }
        now = moment
      case .recorded: isRecorded = true
      case .jsonl: isStream = true
      case .checkInvariants: checksInvariants = true
      case .leastEpoch:
        guard let number = Self.takeNumber(words, &place) else { return nil }
        leastEpoch = number
      case .leastGrantsEpoch:
        guard let number = Self.takeNumber(words, &place) else { return nil }
        leastGrantsEpoch = number
      case .unknown: return nil
      case nil:
        if program == nil { program = word } else if action == nil { action = word } else {
          return nil
        }
      }
    }
    guard program != nil else { return nil }
  }

  /// How requests are decided; nil if the time is needed and cannot be told.
  var options: Machine.Options? {
    let clock: Clock
    if isRecorded {
      clock = now.map { .recordedElse($0) } ?? .recorded
    } else if let now {
      clock = .fixed(now)
    } else if let now = System.now() {
      clock = .live(now)
    } else {
      return nil
    }
    var options = Machine.Options(clock: clock)
    options.isRecording = isRecorded || isStream
    options.checksInvariants = checksInvariants
    return options
  }

  private enum Option {
    case program, grants, now, recorded, jsonl, checkInvariants, leastEpoch, leastGrantsEpoch
    case unknown

    /// Nil for a word that is no option.
    init?(_ word: Word) {
      if Invocation.equal(word, "--program") { self = .program; return }
      if Invocation.equal(word, "--grants") { self = .grants; return }
      if Invocation.equal(word, "--now") { self = .now; return }
      if Invocation.equal(word, "--recorded") { self = .recorded; return }
      if Invocation.equal(word, "--jsonl") { self = .jsonl; return }
      if Invocation.equal(word, "--check-invariants") { self = .checkInvariants; return }
      if Invocation.equal(word, "--least-epoch") { self = .leastEpoch; return }
      if Invocation.equal(word, "--least-grants-epoch") { self = .leastGrantsEpoch; return }
      guard word[0] == CChar(UInt8(ascii: "-")), word[1] != 0 else { return nil }
      self = .unknown
    }
  }

  private static func take(_ words: UnsafeBufferPointer<Word?>, _ place: inout Int) -> Word? {
    guard place < words.count else { return nil }
    place += 1
    return words[place - 1]
  }

  /// A number of decimal digits.
  private static func takeNumber(
    _ words: UnsafeBufferPointer<Word?>, _ place: inout Int
  ) -> UInt64? {
    guard let word = take(words, &place), word[0] != 0 else { return nil }
    var number: UInt64 = 0
    for byte in bytes(word) {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (tens, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, exceeds) = tens.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
      guard !overflows, !exceeds else { return nil }
      number = sum
    }
    return number
  }

  private static func equal(_ word: Word, _ text: StaticString) -> Bool {
    ByteOrder.equal(
      bytes(word),
      UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  static func bytes(_ word: Word) -> UnsafeRawBufferPointer {
    var count = 0
    while word[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: word, count: count)
  }
}
