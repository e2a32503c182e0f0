/// Writes random requests for a set: right ones, and ones with something missing, wrong or odd.
struct RequestGenerator {
  /// Members of the request by name, as JSON text; in the order they are written.
  typealias Members = [(name: String, value: String)]

  private var values: ValueGenerator
  let set: GeneratedSet

  static func request(seed: UInt64, for set: GeneratedSet) -> GeneratedRequest {
    var generator = RequestGenerator(
      values: ValueGenerator(random: SplitMix(seed: seed)), set: set)
    return generator.write()
  }

  private mutating func write() -> GeneratedRequest {
    var request = GeneratedRequest()
    let declared = values.random.percent(80) ? values.random.pick(set.actions) : nil
    let others = ["pay.other", "kube.x", "zzz", "mail", "mail.send.now", "`a.b`.d", "`a.b`"]
    let known = set.actions.map(\.name)
    request.type = declared?.name ?? values.random.pick(others.filter { !known.contains($0) })
    request.arguments = arguments(of: declared)
    if values.random.percent(75) { request.context = context() }
    request.members = rest()
    request.hasTime = values.random.percent(80)
    request.time = values.random.pick([
      "2026-11-23T10:00:00Z", "2026-11-30T23:59:59.25Z", "2026-03-29T01:30:00Z",
    ])
    request.isRecorded = values.random.percent(50)
    request.checksInvariants = values.random.percent(30)
    return request
  }

  private mutating func arguments(of action: GeneratedAction?) -> Members {
    let fields =
      action?.fields
      ?? values.random.some(GeneratedField.arguments, percent: 35).map {
        GeneratedField(name: $0.name, type: $0.type, isOptional: true)
      }
    let isHostile = action != nil && values.random.percent(12)
    var members: Members = []
    for field in fields {
      if field.isOptional, values.random.percent(35) {
        if values.random.percent(30) { members.append((field.name, "null")) }
        continue
      }
      if isHostile, values.random.percent(8) { continue }
      let isWrong =
        isHostile && values.random.percent(20) || action == nil && values.random.percent(25)
      members.append((field.name, isWrong ? values.wrong(field.type) : values.right(field.type)))
    }
    if action?.isOpen == true || isHostile, values.random.percent(40) {
      members.append((values.random.pick(["extra", "x y", "amountt"]), values.any(depth: 2)))
    }
    return values.random.shuffled(members)
  }

  private mutating func context() -> Members {
    var members: Members = []
    for field in set.context {
      if values.random.percent(field.isOptional ? 35 : 12) { continue }
      if field.name == "manager", field.type == .string, values.random.percent(80) {
        members.append((field.name, values.quoted(values.random.pick(ValueGenerator.names))))
        continue
      }
      members.append(
        (
          field.name,
          values.random.percent(12) ? values.wrong(field.type) : values.right(field.type)
        ))
    }
    for name in GeneratedField.claims where values.random.percent(40) {
      members.append((name, values.any(depth: 2)))
    }
    return values.random.shuffled(members)
  }

  private mutating func rest() -> Members {
    var members: Members = []
    if values.random.percent(85) {
      var agent = ["\"id\": \"\(values.random.pick(["a", "clerk", "EUR"]))\""]
      if values.random.percent(70) {
        agent.append("\"on_behalf_of\": \"\(values.random.pick(ValueGenerator.names))\"")
      }
      members.append(("agent", "{\(agent.joined(separator: ", "))}"))
    }
    if values.random.percent(60) {
      members.append(("confidence", values.random.pick(["0", "0.4", "0.5", "0.9", "1"])))
    }
    if values.random.percent(20) { members.append(("id", "\"act_1\"")) }
    if values.random.percent(80) { members.append(("uses", uses())) }
    return members
  }

  /// Counters near their limits; now and then one that is missing or of the other sort.
  private mutating func uses() -> String {
    var rules: [String] = []
    for (name, limits) in set.limited where values.random.percent(85) {
      var counters: [String] = []
      for isSum in limits where values.random.percent(95) {
        let sorted = values.random.percent(95) ? isSum : !isSum
        counters.append(
          sorted
            ? "{\"sum\": \(values.random.pick(["0", "10.5", "400", "490"]))}"
            : "{\"count\": \(values.random.pick(["0", "1", "2", "5"]))}")
      }
      rules.append("\"\(name)\": [\(counters.joined(separator: ", "))]")
    }
    return "{\(rules.joined(separator: ", "))}"
  }
}

/// A request in pieces, so that a counterexample can be shrunk.
struct GeneratedRequest {
  var type = ""
  var arguments: RequestGenerator.Members = []
  var context: RequestGenerator.Members?
  var members: RequestGenerator.Members = []
  var hasTime = true
  var time = ""
  var isRecorded = false
  var checksInvariants = false

  var text: String {
    var parts = members.map { "\"\($0.name)\": \($0.value)" }
    parts.append("\"type\": \(ReferenceText.quoted(type))")
    parts.append("\"arguments\": \(Self.object(arguments))")
    if let context { parts.append("\"context\": \(Self.object(context))") }
    if isRecorded, hasTime { parts.append("\"time\": \"\(time)\"") }
    return "{\(parts.joined(separator: ", "))}"
  }

  var clock: ReferenceClock {
    guard !isRecorded, let moment = ReferenceValue.Moment(rfc3339: time) else { return .recorded }
    return .fixed(moment)
  }

  private static func object(_ members: RequestGenerator.Members) -> String {
    let parts = members.map { "\(ReferenceText.quoted($0.name)): \($0.value)" }
    return "{\(parts.joined(separator: ", "))}"
  }
}
