import Foundation
import ProvisoLanguage
import ProvisoQueue
import ProvisoStore

/// The process that crash tests kill:
///
///     ProvisoCrash run STORE SEED WORKERS COUNT     writes what was acknowledged
///     ProvisoCrash check STORE FILE                 whether all of that holds
///     ProvisoCrash propose STORE NAME               a request that ends in two seconds
///     ProvisoCrash approve STORE NAME               waits for a line, then approves it
///     ProvisoCrash use STORE NAME                   waits for a line, then consumes it
@main
struct CrashProgram {
  static func main() async {
    do {
      exit(try await run(Array(CommandLine.arguments.dropFirst())))
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(error is StoreFault ? 75 : 70)
    }
  }

  private static func run(_ words: [String]) async throws -> Int32 {
    guard words.count >= 3 else { throw Complaint("run|check|propose|approve|use STORE …") }
    let driver = try await Driver(words[1])
    switch words[0] {
    case "run":
      guard words.count == 5, let seed = UInt64(words[2]), let workers = Int(words[3]),
        let count = Int(words[4])
      else { throw Complaint("run STORE SEED WORKERS COUNT") }
      try await driver.run(seed: seed, workers: workers, count: count)
      return 0
    case "check":
      let text = try String(contentsOfFile: words[2], encoding: .utf8)
      var inquest = Inquest(driver, text.split(separator: "\n"))
      let summary = try await inquest.hold()
      for complaint in inquest.complaints.prefix(20) { print(complaint) }
      print(summary)
      await driver.store.close()
      return inquest.complaints.isEmpty ? 0 : 1
    default: return try await driver.act(words[0], words[2])
    }
  }
}

/// One request whose deadlines are two seconds.
extension Driver {
  func act(_ what: String, _ name: String) async throws -> Int32 {
    let agent = World.agents[0]
    let document = World.document("quick.send", agent: agent, to: name, body: "Now")
    try await World.setUp(self)
    let asked = try await ask(
      .submit(Submission(document: document)), by: .agent(agent), key: "\(name).submit")
    guard let told = Told(String(decoding: asked.body, as: UTF8.self)) else {
      throw Complaint("no answer")
    }
    Self.write("ready \(told.line)")
    guard what != "propose", readLine() != nil else {
      await store.close()
      return 0
    }
    switch what {
    case "approve":
      try await perform(
        .decide(
          Decision(
            request: Text(told.request), version: told.version, digest: Text(told.digest),
            choice: .approve(reason: nil))), by: World.person("ana"), key: "\(name).approve")
    case "use":
      try await perform(
        .consume(Consumption(request: Text(told.request), document: document)),
        by: .agent(agent), key: "\(name).use.\(UUID().uuidString)")
    default: throw Complaint("approve or use")
    }
    await store.close()
    return 0
  }
}
