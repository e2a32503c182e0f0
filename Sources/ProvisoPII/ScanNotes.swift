/// What a scan remembers, apart from it: a scan is a few words that detectors are handed.
struct ScanNotes {
  let hints: PathHints
  let sink: Sink
  /// Steps so far.
  var work = 0

  /// What detectors remember so as not to look twice.
  var lastUnit = -1
  var colonsDone = 0
  var armourDone = 0
  var blobDone = 0
  var tokensDone = 0
  var addressDone = 0
  var runsDone = 0

  /// What the words before the last place that was asked about hint at, and those after one.
  var contextPlace = -1
  var contextKinds = KindSet()
  var followingPlace = -1
  var followingKinds = KindSet()
  /// Where the first escape stands, if one does.
  var firstEscape: Int?
  /// Of decoded text: where each byte came from, and which starts of matches count.
  let origins: UnsafePointer<Int>?
  let reportable: Range<Int>
  /// Where the last match of each kind ended, so that none is counted twice.
  private var ends = InlineArray<192, Int>(repeating: 0)

  init(
    hints: PathHints, sink: Sink, origins: UnsafePointer<Int>? = nil,
    reportable: Range<Int> = 0..<Int.max
  ) {
    self.hints = hints
    self.sink = sink
    self.origins = origins
    self.reportable = reportable
  }

  func end(of kind: Kind) -> Int { ends[Int(kind.rawValue)] }

  mutating func end(_ kind: Kind, at index: Int) { ends[Int(kind.rawValue)] = index }

  /// Where matches go.
  struct Sink {
    let findings: UnsafeMutablePointer<Findings>
    var spans: UnsafeMutablePointer<SpanList>?
    /// Where everything is told of each match, for tools only.
    var details: UnsafeMutablePointer<[Detail]>?
  }
}

/// The notes as detectors read and write them.
extension Scan {
  var hints: PathHints { notes.pointee.hints }

  var work: Int {
    get { notes.pointee.work }
    nonmutating set { notes.pointee.work = newValue }
  }

  var lastUnit: Int {
    get { notes.pointee.lastUnit }
    nonmutating set { notes.pointee.lastUnit = newValue }
  }

  var colonsDone: Int {
    get { notes.pointee.colonsDone }
    nonmutating set { notes.pointee.colonsDone = newValue }
  }

  var armourDone: Int {
    get { notes.pointee.armourDone }
    nonmutating set { notes.pointee.armourDone = newValue }
  }

  var blobDone: Int {
    get { notes.pointee.blobDone }
    nonmutating set { notes.pointee.blobDone = newValue }
  }

  var tokensDone: Int {
    get { notes.pointee.tokensDone }
    nonmutating set { notes.pointee.tokensDone = newValue }
  }

  var addressDone: Int {
    get { notes.pointee.addressDone }
    nonmutating set { notes.pointee.addressDone = newValue }
  }
}
