import ProvisoMachine

/// One generated request, and the moment at which it is decided.
struct Action {
  /// How long requests are made.
  static let length = 1024

  let json: String
  let seconds: Int64

  var clock: Clock { .live(Instant(seconds: seconds)) }

  /// The same request as a recording has it: with its time.
  var recorded: String { "{\"time\":\"\(Self.timestamp(seconds))\"," + json.dropFirst() }

  /// Around arguments of a type, what a door adds, up to the usual length.
  init(_ number: Int, type: String, arguments: String, _ numbers: inout SplitMix) {
    seconds = Self.november + Int64(numbers.below(30 * 86_400))
    let confidence = numbers.pick([0.35, 0.6, 0.79, 0.8, 0.81, 0.9, 0.95, 0.98, 0.99])
    let tags = (0..<6).map { _ in "\"\(numbers.pick(Self.words))\"" }
    let history = (0..<4).map {
      "{\"step\":\($0),\"tool\":\"\(numbers.pick(Self.tools))\",\"ok\":\(numbers.chance(90))}"
    }
    let start = """
      {"id":"act-\(number)","type":"\(type)",\
      "agent":{"id":"agent-\(numbers.below(9))","version":"\(numbers.below(4))"},\
      "arguments":\(arguments),"confidence":\(confidence),\
      "context":{"session":"\(numbers.next())","user":"user-\(numbers.below(500))@acme.example",\
      "tags":[\(tags.joined(separator: ","))],"history":[\(history.joined(separator: ","))],\
      "reason":"
      """
    var reason = ""
    while start.utf8.count + reason.utf8.count + 3 < Self.length - 8 {
      reason += numbers.pick(Self.words) + " "
    }
    json = start + reason + "\"}}"
  }

  private static let november: Int64 = 1_793_491_200
  static let tools = ["crm.read", "docs.search", "calendar.list", "db.select"]
  private static let words = [
    "agent", "wants", "record", "because", "customer", "asked", "change", "after", "review",
    "open", "case", "and", "policy", "says", "so",
  ]

  /// A moment of November 2026 in RFC 3339.
  private static func timestamp(_ seconds: Int64) -> String {
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (day, rest) = (seconds - november).quotientAndRemainder(dividingBy: 86_400)
    let clock = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
    return "2026-11-\(two(day + 1))T\(clock)Z"
  }
}
