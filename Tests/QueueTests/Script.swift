import Foundation
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue
import ProvisoSimulation

/// Runs the commands of a case and says what each came to.
struct Script {
  var stage: Stage

  init() throws { stage = try Stage() }

  /// Lines of the answer; none for what is only set up.
  mutating func run(_ line: String) throws -> [String] {
    var words = Words(line)
    let subject = words.next()
    switch subject {
    case "", "#": return []
    case "clock": return try clock(words.next())
    case "tick": return try answer(.tick(limit: 100), by: .system)
    case "program":
      return try answer(.adopt(program: Stage.program(words.next())), by: .system)
    case "person": return try person(&words)
    case "agent", "executor": return try agent(subject, &words)
    case "settings": return try settings(&words)
    case "show": return show(try stage.request(words.next()))
    case "log": return try log(words.next())
    default: break
    }
    let verb = words.next()
    if let choice = try choice(verb, subject, &words) { return choice }
    return try act(subject, verb, &words)
  }

  private mutating func clock(_ change: String) throws -> [String] {
    guard let seconds = Self.seconds(change) else {
      throw Stage.Problem(text: "when is \(change)?")
    }
    stage.now = stage.now.adding(seconds: seconds)
    return []
  }

  /// `+2h`, `-30m`, `+1d2h`, `+5s`.
  private static func seconds(_ text: String) -> Int64? {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    var total: Int64 = 0
    var number: Int64 = 0
    for character in text.dropFirst() {
      if let digit = character.wholeNumberValue {
        number = number * 10 + Int64(digit)
      } else if let unit = units[character] {
        total += number * unit
        number = 0
      } else {
        return nil
      }
    }
    return text.hasPrefix("-") ? -total : total
  }

  private mutating func person(_ words: inout Words) throws -> [String] {
    let name = words.next()
    var person = Person(
      name: Text(name), roles: [.reviewer],
      principals: [.init(issuer: "local", subject: Text(name))])
    while !words.isAtEnd {
      switch words.next() {
      case "group": person.groups.append(Text(words.next()))
      case "administrator": person.roles = [.administrator]
      case "auditor": person.roles = [.auditor]
      case "left": person.isActive = false
      case let other: throw Stage.Problem(text: "what is \(other)?")
      }
    }
    try stage.change { try $0.put(person) }
    return []
  }

  private mutating func agent(_ kind: String, _ words: inout Words) throws -> [String] {
    var agent = Agent(
      name: Text(words.next()), kind: kind == "agent" ? .agent : .executor, vouches: true)
    while !words.isAtEnd {
      switch words.next() {
      case "owner": agent.owner = Text(words.next())
      case "for": agent.onBehalfOf = Text(words.next())
      case "gone": agent.isActive = false
      case let other: throw Stage.Problem(text: "what is \(other)?")
      }
    }
    try stage.change { try $0.put(agent) }
    return []
  }

  private mutating func settings(_ words: inout Words) throws -> [String] {
    var settings = Settings()
    while !words.isAtEnd {
      switch words.next() {
      case "pending": settings.pendingPerAgent = Int(words.next()) ?? 0
      case "new": settings.newPerAgentAndHour = Int(words.next()) ?? 0
      case let other: throw Stage.Problem(text: "what is \(other)?")
      }
    }
    stage = try Stage(settings)
    return []
  }

  private mutating func choice(
    _ verb: String, _ subject: String, _ words: inout Words
  ) throws -> [String]? {
    let verbs = ["approves", "rejects", "modifies", "responds", "claims", "releases"]
    guard verbs.contains(verb) else { return nil }
    let request = try stage.request(words.next())
    let version = words.take("seeing") ? Int(words.next().dropFirst()) ?? 0 : request.version
    let choice: Decision.Choice
    switch verb {
    case "approves": choice = .approve(reason: Self.reason(&words))
    case "rejects": choice = .reject(reason: Self.reason(&words) ?? "")
    case "modifies":
      choice = .modify(arguments: Array(words.next().utf8), reason: Self.reason(&words))
    case "responds": choice = .respond(Text(words.tail()))
    case "claims": choice = .claim
    default: choice = .release
    }
    let decision = Decision(
      request: request.id, version: version, digest: request.binding.action, choice: choice)
    let isAgent = try stage.store.committed.agent(Text(subject)) != nil
    return try answer(
      .decide(decision), by: isAgent ? .agent(Text(subject)) : Stage.person(subject))
  }

  private static func reason(_ words: inout Words) -> Text? {
    words.take("because") ? Text(words.tail()) : nil
  }

  private mutating func act(
    _ subject: String, _ verb: String, _ words: inout Words
  ) throws -> [String] {
    let known = try stage.store.committed.agent(Text(subject))
    let actor: Actor =
      known?.kind == .executor
      ? .executor(Text(subject)) : known != nil ? .agent(Text(subject)) : Stage.person(subject)
    switch verb {
    case "submits":
      let (document, executor) = try self.document(of: subject, &words)
      return try submit(document, executor: executor, by: actor)
    case "submits-raw":
      return try submit(words.tail(), executor: nil, by: actor)
    case "repeats":
      let request = try stage.request(words.next())
      let document = stage.documents[request.id] ?? ""
      return try submit(document, executor: request.executor, by: actor)
    case "consumes":
      let request = try stage.request(words.next())
      var document =
        stage.documents[request.id] ?? String(decoding: request.document, as: UTF8.self)
      if words.take("as") {
        document = try self.document(of: request.agent.string, &words).0
      }
      let consumption = Consumption(request: request.id, document: Array(document.utf8))
      return try answer(.consume(consumption), by: actor)
    case "reports":
      let request = try stage.request(words.next())
      let outcome = Outcome(rawValue: words.next()) ?? .unknown
      let execution = words.take("for") ? Text(words.next()) : request.execution?.id ?? ""
      return try answer(
        .report(
          OutcomeReport(
            request: request.id, execution: execution, outcome: outcome,
            note: Self.reason(&words))), by: actor)
    case "cancels":
      let id = try stage.identifier(words.next())
      return try answer(.cancel(request: id, reason: Self.reason(&words) ?? ""), by: actor)
    case "settles":
      let request = try stage.request(words.next())
      let outcome = Outcome(rawValue: words.next()) ?? .unknown
      return try answer(
        .settle(
          request: request.id, version: request.version, outcome: outcome,
          reason: Self.reason(&words) ?? ""), by: actor)
    case "stops", "resumes":
      let killSwitch = KillSwitch(
        agent: Text(words.next()), type: Text(words.next()), reason: Self.reason(&words) ?? "")
      return try answer(
        verb == "stops" ? .stop(killSwitch) : .resume(killSwitch, reason: killSwitch.reason),
        by: actor)
    case "adopts": return try answer(.adopt(program: Stage.program(words.next())), by: actor)
    default: throw Stage.Problem(text: "who does what? \(subject) \(verb)")
    }
  }

  private mutating func submit(
    _ document: String, executor: Text?, by actor: Actor
  ) throws -> [String] {
    let submission = Submission(document: Array(document.utf8), executor: executor)
    let lines = try answer(.submit(submission), by: actor)
    for request in stage.store.committed.allRequests
    where stage.documents[request.id] == nil && request.replaces == nil {
      stage.documents[request.id] = document
    }
    return lines
  }

  /// `TYPE {arguments} [context {…}] [confidence N] [definition D] [for PERSON] [executor NAME]`
  private func document(of agent: String, _ words: inout Words) throws -> (String, Text?) {
    let type = words.next()
    let arguments = words.next()
    var speaker = "\"id\":\"\(agent)\""
    var rest = ""
    var executor: Text?
    while !words.isAtEnd {
      switch words.next() {
      case "context": rest += ",\"context\":\(words.next())"
      case "confidence": rest += ",\"confidence\":\(words.next())"
      case "definition": rest += ",\"definition\":\"sha256:\(words.next())\""
      case "for": speaker += ",\"on_behalf_of\":\"\(words.next())\""
      case "executor": executor = Text(words.next())
      case let other: throw Stage.Problem(text: "what is \(other)?")
      }
    }
    let head = "{\"type\":\"\(type)\",\"agent\":{\(speaker)},\"arguments\":\(arguments)"
    return (head + rest + "}", executor)
  }
}
