/// The scan of one text: one pass, in which rare bytes wake the detectors they may belong to.
struct Scan {
  let text: Bytes
  /// That of the member it is the value of.
  let name: Bytes
  let wanted: KindSet
  let threshold: Double
  let notes: UnsafeMutablePointer<ScanNotes>

  mutating func run() {
    work += text.count
    if notes.pointee.origins == nil { wholeValue() }
    var anchors = Anchors(text)
    var block = 0
    while block < text.count {
      var found = anchors.next(at: block)
      while found != 0 {
        let index = block + found.trailingZeroBitCount
        found &= found &- 1
        wake(text[index], at: index)
      }
      if anchors.escapes != 0, notes.pointee.firstEscape == nil {
        noteEscape(anchors.escapes, from: block)
      }
      block += Anchors.width
    }
    blobs()
  }

  /// Notes the first of the marked bytes of a block that begins an escape; decoded text has none.
  private mutating func noteEscape(_ marked: UInt64, from block: Int) {
    guard notes.pointee.origins == nil else { return }
    var marked = marked
    while marked != 0, notes.pointee.firstEscape == nil {
      let index = block + marked.trailingZeroBitCount
      marked &= marked &- 1
      if Escape.read(text, at: index) != nil { notes.pointee.firstEscape = index }
    }
  }

  /// Reports a match unless it is too weak. Context lifts a weak one to at least the threshold
  /// that counts where nobody asks for another. `form`: what it is told by.
  mutating func report(
    _ kind: Kind, _ start: Int, _ end: Int, _ base: Double, form: Form = .own
  ) {
    guard wanted.contains(kind), start < end, notes.pointee.reportable.contains(start) else {
      return
    }
    let place = origin(start, end)
    guard !place.isEmpty else { return }
    var score = base
    let sink = notes.pointee.sink
    let tellsScore = sink.spans != nil || sink.details != nil
    if base < threshold || tellsScore, hasContext(kind, start, end) {
      score = min(1, max(base + 0.4, Scanner.threshold))
    }
    guard score >= threshold else { return }
    if sink.details != nil { tell(kind, start..<end, at: place, score, base: base, form) }
    sink.spans?.pointee.add(
      Finding(kind: kind, start: place.lowerBound, end: place.upperBound, score: score))
    guard start >= notes.pointee.end(of: kind) else { return }
    notes.pointee.end(kind, at: end)
    sink.findings.pointee.add(kind)
  }

  /// Where a match stands in the text that was given; nowhere if that text showed it already,
  /// because neither a byte of it nor the one before it was decoded.
  private func origin(_ start: Int, _ end: Int) -> Range<Int> {
    guard let origins = notes.pointee.origins else { return start..<end }
    let place = origins[start]..<max(origins[start], origins[end - 1] + 1, origins[end])
    let isPlain = place.count == end - start
    let followsPlain = start == 0 || origins[start - 1] + 1 == place.lowerBound
    return isPlain && followsPlain ? start..<start : place
  }

  /// Whether words near a place, or the member's name, hint at a kind.
  mutating func hasContext(_ kind: Kind, _ start: Int, _ end: Int) -> Bool {
    if hints.kinds.contains(kind) { return true }
    if notes.pointee.contextPlace != start {
      notes.pointee.contextPlace = start
      notes.pointee.contextKinds = Lexicon.kinds(in: text, wordBoundary(before: start), start)
      work += 64
    }
    if notes.pointee.contextKinds.contains(kind) { return true }
    if notes.pointee.followingPlace != end {
      notes.pointee.followingPlace = end
      notes.pointee.followingKinds = Lexicon.kinds(in: text, end, min(text.count, end + 24))
      work += 32
    }
    return notes.pointee.followingKinds.contains(kind)
  }

  private func tell(
    _ kind: Kind, _ range: Range<Int>, at place: Range<Int>, _ score: Double, base: Double,
    _ form: Form
  ) {
    var check: Check?
    if case .shape(let rule) = form, rule != .any { check = rule }
    notes.pointee.sink.details?.pointee.append(
      Detail(
        kind: kind, bytes: place, score: score,
        evidence: Evidence(
          pattern: pattern(form, range), check: check, base: base,
          isDecoded: notes.pointee.origins != nil,
          word: score > base ? contextWord(kind, range) : nil)))
  }

  private func pattern(_ form: Form, _ range: Range<Int>) -> [UInt8] {
    switch form {
    case .own: return []
    case .prefix(let text):
      return Array(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .shape:
      var pattern: [UInt8] = []
      var index = range.lowerBound
      while index < range.upperBound {
        let (unit, next) = Unit.read(text, at: index)
        if case .character(let byte) = unit {
          pattern.append(byte.isDigit ? 0x39 : 0x41)
        } else if case .gap = unit {
          for place in index..<next { pattern.append(text[place]) }
        }
        index = next
      }
      return pattern
    }
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
    notes.pointee.end(of: kind) > index
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
      spokenEmail(at: index)
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
    if notes.pointee.origins == nil, text[index - 1].isLower || text[index - 1].isDigit {
      scanRun(around: index)
    }
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
