import Foundation
import ProvisoLanguage
import ProvisoQueue
import ProvisoServer
import Testing

/// What pages of other people make a browser do, and sessions.
@Suite struct BrowserTests {
  private static let stop = #"{"reason":"drill"}"#

  @Test(arguments: [
    ("origin", "https://evil.example"), ("origin", "null"), ("sec-fetch-site", "cross-site"),
    ("sec-fetch-site", "same-site"), ("origin", "http://127.0.0.1:1"),
  ])
  func otherOriginsChangeNothing(header: String, value: String) async throws {
    try await World.serving { world in
      let admin = try await world.person("root", .administrator)
      let answer = try await admin.with(header, value).post("/v1/switches", Self.stop)
      #expect(answer.status == 403 && answer.code == "other_origin")
      #expect(try await world.store.switches().isEmpty)
      let own = admin.with("origin", world.origin).with("sec-fetch-site", "same-origin")
      #expect(try await own.post("/v1/switches", Self.stop).status == 200)
    }
  }

  @Test(arguments: [
    nil, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
    "application/json, text/plain", "application/json; charset=utf-16", "text/json",
  ])
  func whatAFormCanSendIsNoWrite(type: String?) async throws {
    try await World.serving { world in
      let admin = try await world.person("root", .administrator)
      let answer = try await admin.send("POST", "/v1/switches", Self.stop, type: type)
      #expect(answer.status == 415 && answer.code == "not_json")
      let gone = try await admin.send("DELETE", "/v1/session", type: type)
      #expect(gone.status == 415)
    }
  }

  @Test func aNameThatAnAttackerPointedHereIsNotServed() async throws {
    try await World.serving { world in
      let answer = try await world.nobody.with("host", "rebound.example").get("/v1/session")
      #expect(answer.status == 421)
    }
  }

  @Test func aSessionIsNewAtSignInAndGoneAtSignOut() async throws {
    try await World.serving { world in
      _ = try await world.enrolled("ana", [.reviewer])
      try await SignIn(world.services).change("ana", to: "correct horse battery", isGiven: false)
      let body = #"{"name":"ana","password":"correct horse battery"}"#
      // A cookie that somebody else put there never becomes a session.
      let fixed = Caller(origin: world.origin, headers: [("cookie", "proviso=chosen-by-another")])
      let first = try await fixed.post("/v1/session", body)
      let cookie = try #require(first.header("set-cookie"))
      #expect(first.status == 200 && !cookie.contains("chosen-by-another"))
      for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
      #expect(try await fixed.get("/v1/session").status == 401)

      let secret = String(cookie.prefix { $0 != ";" })
      let ana = Caller(origin: world.origin, headers: [("cookie", secret)])
      #expect(try await ana.get("/v1/session").text("name") == "ana")
      let second = try await ana.post("/v1/session", body)
      #expect(try await ana.get("/v1/session").status == 401, "the old session ended")
      let next = String((second.header("set-cookie") ?? "").prefix { $0 != ";" })
      let again = Caller(origin: world.origin, headers: [("cookie", next)])
      #expect(try await again.delete("/v1/session").status == 204)
      #expect(try await again.get("/v1/session").status == 401)
      #expect(try await again.with("cookie", secret).get("/v1/session").status == 401)
    }
  }

  @Test func anotherPasswordEndsAllSessions() async throws {
    try await World.serving { world in
      let ana = try await world.person("ana", .reviewer)
      let other = try await world.person("ana", .reviewer)
      let raj = try await world.person("raj", .reviewer)
      #expect(
        try await raj.put("/v1/people/ana/password", #"{"password":"stolen password"}"#).status
          == 403)
      let admin = try await world.person("root", .administrator)
      let set = try await admin.put(
        "/v1/people/ana/password", #"{"password":"a password from root"}"#)
      #expect(set.status == 204)
      for session in [ana, other] { #expect(try await session.get("/v1/session").status == 401) }
      let given = try await world.nobody.post(
        "/v1/session", #"{"name":"ana","password":"a password from root"}"#)
      #expect(given["change_password"]?.flag == true)
    }
  }

  @Test func guessingIsSlowedDownAndTellsNothing() async throws {
    try await World.serving { world in
      _ = try await world.enrolled("ana", [.reviewer])
      try await SignIn(world.services).change("ana", to: "correct horse battery", isGiven: false)
      func attempt(_ name: String, _ password: String) async throws -> Answered {
        try await world.nobody.post(
          "/v1/session", #"{"name":"\#(name)","password":"\#(password)"}"#)
      }
      let clock = ContinuousClock()
      var (known, unknown) = (Duration.zero, Duration.zero)
      var texts: Set<String> = []
      for round in 0..<5 {
        known += try await clock.measure { texts.insert(try await attempt("ana", "wrong").text) }
        unknown += try await clock.measure {
          texts.insert(try await attempt("nobody-\(round)", "wrong").text)
        }
      }
      #expect(texts.count == 1, "a name that exists looks like one that does not")
      // Without the same work, an unknown name would answer a hundred times faster.
      #expect(unknown > known / 4)
      let limited = try await attempt("ana", "correct horse battery")
      #expect(limited.status == 429 && limited.header("retry-after") != nil)
    }
  }

  @Test func twoCredentialsAreNone() async throws {
    try await World.serving { world in
      let ana = try await world.person("ana", .reviewer)
      let agent = try await world.agent("helper")
      let both = Caller(origin: world.origin, headers: ana.headers + agent.headers)
      #expect(try await both.get("/v1/requests").code == "two_credentials")
    }
  }
}
