import Foundation
import Testing

/// `proviso queue` and `proviso grant` at a terminal, against hostile texts.
@Suite(.serialized) struct TerminalTests {
  @Test func aYesIsBoundToWhatWasDrawn() throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue approve req_1", at: server,
      TerminalSession.signIn + [.expect("Approve exactly this? [y/N]"), .send("y")])
    #expect(session.missed == nil)
    #expect(session.status == 0)
    #expect(session.restored)
    #expect(session.obeyed.isEmpty)
    #expect(!session.shown.contains("correct horse"))
    #expect(session.shown.contains("<U+001B>[2J"))
    #expect(session.shown.contains("<U+202E>"))
    let sent = try server.finish()
    #expect(sent.map(\.path) == ["/v1/requests/req_1/approve", "/v1/session"])
    #expect(sent[0].body["version"] as? Int == 3)
    #expect((sent[0].body["digest"] as? String)?.hasPrefix("sha256:abab") == true)
  }

  @Test(arguments: ["n", "\n", "\u{1B}", "x"])
  func anythingButYIsNo(key: String) throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue approve req_1", at: server,
      TerminalSession.signIn + [.expect("[y/N]"), .send(key)])
    #expect(session.status == 1)
    #expect(try server.finish().map(\.path) == ["/v1/session"])
  }

  @Test func whatWasSeenMustBeWhatIsThere() throws {
    let server = try StandIn()
    let digest = "sha256:" + String(repeating: "ab", count: 32)
    let wrong = try TerminalSession.run(
      "proviso queue approve req_1 --seen 2:\(digest)", at: server, TerminalSession.signIn)
    #expect(wrong.status == 1)
    let right = try TerminalSession.run(
      "proviso queue approve req_1 --seen 3:\(digest)", at: server, TerminalSession.signIn)
    #expect(right.status == 0)
    #expect(try server.finish().map(\.path).filter { $0 != "/v1/session" }.count == 1)
  }

  @Test func aRefusalIsToldAndShowsNothingRaw() throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue approve req_2", at: server,
      TerminalSession.signIn + [.expect("[y/N]"), .send("y"), .expect("conflict_of_interest")])
    #expect(session.status == 77)
    #expect(session.missed == nil)
    #expect(session.obeyed.isEmpty)
  }

  @Test func aWrongPasswordOpensNothing() throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue list", at: server, [.expect("Password of"), .send("wrong\n")])
    #expect(session.status == 77)
    #expect(session.restored)
    #expect(!session.shown.contains("req_1"))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalAtThePromptLeavesTheTerminalInOrder(signal: Int32) throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue list", at: server, [.expect("Password of"), .send("half"), .signal(signal)])
    #expect(session.status == -signal)
    #expect(session.restored)
  }

  @Test(arguments: ["list", "list --format json", "show req_1", "show req_1 --format json"])
  func readingShowsNothingRaw(words: String) throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue \(words)", at: server, TerminalSession.signIn)
    #expect(session.status == 0)
    #expect(session.shown.contains("req_1"))
    #expect(session.obeyed.isEmpty)
  }

  @Test func anEditIsShownAsksAndIsSentWithItsDigest() throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue modify req_1 --reason shorter", at: server,
      TerminalSession.signIn + [
        .expect("+  \"body\": \"Good day\""), .expect("[y/N]"), .send("y"),
      ], with: ["EDITOR": "sed -i s/Hello/Good\\ day/", "NO_COLOR": "1"])
    #expect(session.missed == nil)
    #expect(session.status == 10)
    let sent = try server.finish()
    #expect(sent[0].path == "/v1/requests/req_1/modify")
    let arguments = sent[0].body["arguments"] as? [String: String]
    #expect(arguments == ["to": "jo@nordwind.example", "body": "Good day"])
    #expect(sent[0].body["reason"] as? String == "shorter")
  }

  @Test(arguments: [("true", Int32(1)), ("truncate -s 0", 65), ("false", 1)])
  func noEditNoDecision(editor: String, status: Int32) throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue modify req_1", at: server, TerminalSession.signIn, with: ["EDITOR": editor])
    #expect(session.status == status)
    #expect(try server.finish().map(\.path) == ["/v1/session"])
  }

  @Test func watchingDecidesWithSingleKeys() throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue watch", at: server,
      TerminalSession.signIn + [
        .expect("[1 of 2]"), .send("a"), .pause(0.7), .size(40), .send("r"), .expect("Why not?"),
        .send("wrong account\n"), .expect("rejected"), .expect("[1 of 1]"), .send("q"),
      ])
    #expect(session.missed == nil)
    #expect(session.status == 0)
    #expect(session.restored)
    #expect(session.obeyed.isEmpty)
    let sent = try server.finish()
    // The key in the first half second did nothing; the session ended.
    #expect(sent.map(\.path) == ["/v1/requests/req_1/reject", "/v1/session"])
    #expect(sent[0].body["reason"] as? String == "wrong account")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func watchingEndsInOrder(signal: Int32) throws {
    let server = try StandIn()
    let session = try TerminalSession.run(
      "proviso queue watch", at: server,
      TerminalSession.signIn + [.expect("[1 of 2]"), .signal(signal)])
    #expect(session.status == -signal)
    #expect(session.restored)
    #expect(try server.finish().map(\.path) == ["/v1/session"])
  }

  @Test func grantsAreShownAndRevoked() throws {
    let server = try StandIn()
    let shown = try TerminalSession.run(
      "proviso grant show weekly", at: server, TerminalSession.signIn)
    #expect(shown.status == 0)
    #expect(shown.shown.contains("grant weekly {"))
    #expect(shown.obeyed.isEmpty)
    let revoked = try TerminalSession.run(
      "proviso grant revoke weekly --reason over", at: server, TerminalSession.signIn)
    #expect(revoked.status == 0)
    let missing = try TerminalSession.run(
      "proviso grant show none", at: server, TerminalSession.signIn)
    #expect(missing.status == 66)
    let sent = try server.finish().filter { $0.path != "/v1/session" }
    #expect(sent.map(\.path) == ["/v1/grants/weekly/revoke"])
  }

  @Test(arguments: [
    ("--server http://192.0.2.1", Int32(64), "unencrypted"),
    ("--server ftp://x", 64, "no address of a server"),
    ("--server http://127.0.0.1:1 --as raj", 77, "there is none here"),
  ])
  func withoutATerminalNothingIsTyped(options: String, status: Int32, text: String) throws {
    let server = try StandIn()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/setsid")
    process.arguments = ["--wait", "proviso", "queue", "list"]
      + options.split(separator: " ").map(String.init)
    process.environment = TerminalSession.environment(server)
    process.standardInput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == status)
    #expect(told.contains(text), "\(told)")
  }
}
