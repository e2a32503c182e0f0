import Glibc
import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// Requests that wait, one of them in front of the person. Lines are only ever added below; the
/// last one is drawn over.
final class Watch {
  let client: ServerClient
  let terminal: Terminal
  private let feed: EventFeed
  private let showsAll: Bool
  private let style: Style
  private var waiting: [JSONTree] = []
  private(set) var card: RequestCard?
  /// When the card came, by a clock that nobody sets.
  private var shownAt: Int64 = 0
  private var isOpen = false
  private var isLeaving = false

  /// A key that decides does nothing for so long after another card came.
  private static let calm: Int64 = 500
  private static let mostLines = 12

  init(client: ServerClient, terminal: Terminal, feed: EventFeed, showsAll: Bool) {
    self.client = client
    self.terminal = terminal
    self.feed = feed
    self.showsAll = showsAll
    style = Output.hasColours(1) ? .coloured : .plain
  }

  func run() throws(Failure) {
    try refresh()
    say(RequestTable(waiting, columns: terminal.columns).text)
    try move(by: 0)
    while !isLeaving {
      drawStatus()
      // Deadlines come nearer without any event.
      let input = terminal.next(milliseconds: 20_000)
      do throws(Failure) {
        try take(input)
      } catch where error.code != .unavailable {
        say(style.paint("\(error.message)\n", .error))
      }
    }
    terminal.write("\r\u{1B}[K")
  }

  private func take(_ input: Terminal.Input) throws(Failure) {
    switch input {
    case .news: try takeNews()
    case .down, .key("j"): try move(by: 1)
    case .up, .key("k"): try move(by: -1)
    case .key("q"), .key("\u{4}"), .end: isLeaving = true
    case .key("?"): say(Self.help)
    case .key("l"):
      try refresh()
      say(RequestTable(waiting, columns: terminal.columns).text)
    case .key("s"): try show(card?.id)
    case .key("o"):
      isOpen = true
      draw()
    case .key(let key): try decide(key)
    case .escape, .resized, .nothing: break
    }
  }

  // MARK: News

  private func takeNews() throws(Failure) {
    let (events, trouble) = feed.taken()
    if let trouble { say(style.paint("\(trouble.visible)\n", .warning)) }
    guard !events.isEmpty else { return }
    for event in events { say(EventLine(event).text(columns: terminal.columns) + "\n") }
    try refresh()
    let changed = waiting.first { ($0["id"]?.text ?? "") == card?.id }?["version"]?.integer
    if let card, let changed, changed != Int64(card.version) {
      say(style.paint("the request in front of you has changed; `s` shows it anew\n", .warning))
    }
    if card == nil { try move(by: 0) }
  }

  private func refresh() throws(Failure) {
    let mine = showsAll ? [] : [("waits_for", "me")]
    let query = [("state", "pending"), ("order", "deadline"), ("limit", "100")] + mine
    waiting = try client.get("/v1/requests", query).json["requests"]?.elements ?? []
  }

  // MARK: The card in front

  /// The next or the last one; by 0 the one that stands where the old one stood.
  func move(by step: Int) throws(Failure) {
    let place = waiting.firstIndex { ($0["id"]?.text ?? "") == card?.id } ?? (step > 0 ? -1 : 0)
    let next = min(max(0, place + step), waiting.count - 1)
    guard next >= 0 else {
      card = nil
      return
    }
    let id = waiting[next]["id"]?.text
    if step != 0, id == card?.id { return }
    try show(id)
  }

  private func show(_ id: String?) throws(Failure) {
    guard let id else { return }
    card = try RequestCard.read(id, from: client)
    isOpen = false
    shownAt = Self.milliseconds
    draw()
  }

  private var drawing: CardDrawing {
    CardDrawing(
      columns: terminal.columns, style: style, mostLines: isOpen ? .max : Self.mostLines)
  }

  private func draw() {
    if let card { say("\n" + drawing.text(of: card)) }
  }

  /// Whether a key may decide now; says why not.
  private var mayDecide: Bool {
    guard let card else { return false }
    guard Self.milliseconds - shownAt >= Self.calm else { return false }
    if drawing.folds(in: card) > 0 {
      say(style.paint("there are folded values; `o` opens them\n", .warning))
      return false
    }
    return true
  }

  private func decide(_ key: Unicode.Scalar) throws(Failure) {
    guard let choice = WatchChoice(key), let card, mayDecide else { return }
    guard let result = try choice.send(card, self) else { return }
    say(style.paint(result + "\n", .help))
    try refresh()
    if choice.endsIt { try move(by: 0) } else { try show(card.id) }
  }

  // MARK: Lines

  /// Adds lines above the one that is drawn over.
  func say(_ text: String) { terminal.write("\r\u{1B}[K" + text) }

  private func drawStatus() {
    let place = waiting.firstIndex { ($0["id"]?.text ?? "") == card?.id }
    let count = "\(place.map { "\($0 + 1) of " } ?? "")\(waiting.count)"
    let about = card.map { "\($0.type) by \($0.agent)".visible } ?? "nothing waits"
    let line = Columns.cut(
      "[\(count)] \(about)  a r m t c j k ? q", to: terminal.columns - 1)
    terminal.write("\r\u{1B}[K" + style.paint(line, .strong))
  }

  private static let help = """
    a approve   r reject   m modify   t tell the agent something   c claim   u release
    j next      k last     s show     o open folds   l list   q leave

    """

  private static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
