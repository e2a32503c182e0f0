/// The scan of one text: one pass, in which rare bytes wake the detectors they may belong to.
struct Scan {
  let text: Bytes
  /// That of the member it is the value of.
  let name: Bytes
  /// What the names on the way to it hint at, that one included.
  let hints: PathHints
  let wanted: KindSet
  let threshold: Double
  /// Steps so far.
  var work = 0

  private let findings: UnsafeMutablePointer<Findings>
  private let spans: UnsafeMutablePointer<SpanList>?
  /// Where everything is told of each match, for tools only.
  private let details: UnsafeMutablePointer<[Detail]>?
  /// Apart from the scan, which is copied where a closure needs it.
  private let ends: UnsafeMutablePointer<MatchEnds>
  private var contextPlace = -1
  private var contextKinds = KindSet()

  /// What detectors remember so as not to look twice.
  var lastUnit = -1
  var colonsDone = 0
  var armourDone = 0
  var blobDone = 0
  var tokensDone = 0
  var addressDone = 0
  var runsDone = 0

  /// Where the first escape stands, if one does.
  private(set) var firstEscape: Int?
  /// Of decoded text: where each byte came from, and which starts of matches count.
  private var origins: UnsafePointer<Int>?
  private var reportable = 0..<Int.max

  init(
    _ text: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer, hints: PathHints,
    wanted: KindSet, threshold: Double, findings: UnsafeMutablePointer<Findings>,
    spans: UnsafeMutablePointer<SpanList>?, details: UnsafeMutablePointer<[Detail]>? = nil,
    ends: UnsafeMutablePointer<MatchEnds>
  ) {
    self.text = Bytes(text)
    self.name = Bytes(name)
    self.hints = name.count > 0 ? hints.entering(name) : hints
    self.wanted = wanted
    self.threshold = threshold
    self.findings = findings
    self.spans = spans
    self.details = details
    self.ends = ends
  }

  /// The same scan of decoded text.
  init(
    _ scan: borrowing Scan, _ decoded: DecodedText, reporting: Range<Int>,
    ends: UnsafeMutablePointer<MatchEnds>
  ) {
    text = Bytes(UnsafeRawBufferPointer(start: decoded.bytes, count: decoded.count))
    name = scan.name
    hints = scan.hints
    wanted = scan.wanted
    threshold = scan.threshold
    findings = scan.findings
    spans = scan.spans
    details = scan.details
    origins = UnsafePointer(decoded.origins)
    reportable = reporting
    self.ends = ends
  }

  mutating func run() {
    work += text.count
    if origins == nil { wholeValue() }
    var anchors = Anchors(text)
    var block = 0
    while block < text.count {
      var found = anchors.next(at: block)
      while found != 0 {
        let index = block + found.trailingZeroBitCount
        found &= found &- 1
        wake(text[index], at: index)
      }
      if anchors.escapes != 0, firstEscape == nil { noteEscape(anchors.escapes, from: block) }
      block += Anchors.width
    }
    blobs()
  }

  /// Notes the first of the marked bytes of a block that begins an escape; decoded text has none.
  private mutating func noteEscape(_ marked: UInt64, from block: Int) {
    guard origins == nil else { return }
    var marked = marked
    while marked != 0, firstEscape == nil {
      let index = block + marked.trailingZeroBitCount
      marked &= marked &- 1
      if Escape.read(text, at: index) != nil { firstEscape = index }
    }
  }

  /// Reports a match unless it is too weak. Context lifts a weak one to at least the threshold
  /// that counts where nobody asks for another. `pattern`: which of the kind's patterns it is.
  mutating func report(
    _ kind: Kind, _ start: Int, _ end: Int, _ base: Double, pattern: StaticString = ""
  ) {
    guard wanted.contains(kind), start < end, reportable.contains(start) else { return }
    let place = origin(start, end)
    guard !place.isEmpty else { return }
    var score = base
    let tellsScore = spans != nil || details != nil
    if base < threshold || tellsScore, hasContext(kind, start, end) {
      score = min(1, max(base + 0.4, Scanner.threshold))
    }
    guard score >= threshold else { return }
    if details != nil { tell(kind, start..<end, at: place, score, base: base, pattern) }
    spans?.pointee.add(
      Finding(kind: kind, start: place.lowerBound, end: place.upperBound, score: score))
    guard start >= ends.pointee[kind] else { return }
    ends.pointee[kind] = end
    findings.pointee.add(kind)
  }

  /// Where a match stands in the text that was given; nowhere if that text showed it already,
  /// because neither a byte of it nor the one before it was decoded.
  private func origin(_ start: Int, _ end: Int) -> Range<Int> {
    guard let origins else { return start..<end }
    let place = origins[start]..<max(origins[start], origins[end - 1] + 1, origins[end])
    let isPlain = place.count == end - start
    let followsPlain = start == 0 || origins[start - 1] + 1 == place.lowerBound
    return isPlain && followsPlain ? start..<start : place
  }

  /// Whether words near a place, or the member's name, hint at a kind.
  mutating func hasContext(_ kind: Kind, _ start: Int, _ end: Int) -> Bool {
    if hints.kinds.contains(kind) { return true }
    if contextPlace != start {
      contextPlace = start
      contextKinds = Lexicon.kinds(in: text, wordBoundary(before: start), start)
      work += 64
    }
    if contextKinds.contains(kind) { return true }
    work += 32
    return Lexicon.kinds(in: text, end, min(text.count, end + 24)).contains(kind)
  }

  private func tell(
    _ kind: Kind, _ range: Range<Int>, at place: Range<Int>, _ score: Double, base: Double,
    _ pattern: StaticString
  ) {
    details?.pointee.append(
      Detail(
        kind: kind, bytes: place, score: score,
        evidence: Evidence(
          pattern: pattern, base: base, isDecoded: origins != nil,
          word: score > base ? contextWord(kind, range) : nil)))
  }

  /// The word that hints at a kind: of the name, else the nearest before, else after the match.
  private func contextWord(_ kind: Kind, _ range: Range<Int>) -> Evidence.Word? {
    if hints.kinds.contains(kind) {
      return Evidence.Word(text: [], source: .name)
    }
    let before = wordBoundary(before: range.lowerBound)..<range.lowerBound
    let after = range.upperBound..<min(text.count, range.upperBound + 24)
    let word =
      Lexicon.word(for: kind, in: text, before)
      ?? Lexicon.word(for: kind, in: text, after)
    return word.map { Evidence.Word(text: text.copy($0), source: .text) }
  }

  /// Where the window of context before `start` opens, not within a word.
  private func wordBoundary(before start: Int) -> Int {
    var index = max(0, start - 56)
    while index > 0, index < start, !text.isWordStart(index) { index += 1 }
    return index
  }

  /// Whether the kind was last found at or beyond `index`.
  func isFound(_ kind: Kind, beyond index: Int) -> Bool {
    ends.pointee[kind] > index
  }

  private mutating func wake(_ byte: UInt8, at index: Int) {
    switch Unicode.Scalar(byte) {
    case "0"..."9": number(at: index)
    case "@": email(at: index)
    case ":":
      colons(at: index)
      webCredentials(at: index)
      webAddress(at: index)
      assignment(at: index)
      authorization(at: index)
      cookie(at: index)
      telegram(at: index)
    case "=": assignment(at: index)
    case ".":
      dottedHardware(at: index)
      domain(at: index)
      discord(at: index)
      prefixed(from: index - 1)
      prefixed(at: index, byte)
    case "-":
      dashedHardware(at: index)
      armour(at: index)
      mailchimp(at: index)
      curlUser(at: index)
      prefixed(at: index, byte)
    case "_":
      serviceAccount(at: index)
      prefixed(at: index, byte)
    case "~":
      azureSecret(at: index)
      prefixed(at: index, byte)
    case "/": prefixed(at: index, byte)
    case "b", "p", "B", "P":
      if byte.isUpper { capital(at: index) }
      word(at: index)
    default: byte < 0x80 ? capital(at: index) : number(at: index)
    }
  }

  private mutating func capital(at index: Int) {
    let byte = text[index]
    if origins == nil, text[index - 1].isLower || text[index - 1].isDigit { scanRun(around: index) }
    if byte == "J" { webToken(at: index) }
    prefixed(at: index, byte)
    bankCode(at: index)
    diagnosisCode(at: index)
  }

  private mutating func word(at index: Int) {
    guard text.isWordStart(index) else { return }
    bearer(at: index)
    passwordWord(at: index)
  }
}

/// Where the last match of each kind ended, so that none is counted twice.
struct MatchEnds {
  private var ends = InlineArray<192, Int>(repeating: 0)

  subscript(kind: Kind) -> Int {
    get { ends[Int(kind.rawValue)] }
    set { ends[Int(kind.rawValue)] = newValue }
  }
}
