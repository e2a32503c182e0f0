import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Standing approvals.
enum GrantRoutes {
  static let all = [list, propose, set, revoke, judge]

  private static let list = Route.get(
    "/v1/grants", for: .people, "Standing approvals, those that ended, too.",
    .ok(.object(.must("grants", .list(of: GrantView.schema))))
  ) { call in
    let grants = try await call.store.grants()
    return .json(.record(["grants": .list(grants.map(GrantView.json))]))
  }

  private static let propose = Route.write(
    .post, "/v1/grants/proposals", for: .reviewers,
    "The text of a standing approval made from a request, and what it would have covered.",
    body: .object(
      .must("request", .text(.free, 1...200)),
      .must("equal", .list(of: .text(.free, 1...500), 0...100)), .must("days", .integer(1...90)),
      .may("uses_per_day", .integer(1...1_000_000))),
    isKeyed: true,
    .ok(.object(.must("text", .text), .must("digest", .text), .must("back_test", GrantView.backTest)))
  ) { call in
    let equal = (call.body["equal"]?.elements ?? []).compactMap { $0.text.map { Text($0) } }
    let proposal = GrantProposal(
      request: try call.required("request"), equal: equal, days: try call.integer("days"),
      usesPerDay: call.body["uses_per_day"]?.wholeNumber)
    return try await call.perform(.propose(proposal)) { answer in
      guard case .grantProposal(let text, let digest, let past) = answer else {
        return answer.unexpected
      }
      return Reply(
        .ok,
        .record([
          "text": .text(text), "digest": .text(digest), "back_test": GrantView.json(past),
        ]))
    }
  }

  private static let set = Route.write(
    .post, "/v1/grants", for: .reviewers, "Set a standing approval whose whole text was read.",
    body: .object(
      .must("text", .text(.spoken, 1...60_000)), .must("digest", .text(.free, 1...200)),
      .may("override", .reason)),
    isKeyed: true, .created(GrantView.schema)
  ) { call in
    let consent = GrantConsent(
      text: try call.required("text"), digest: try call.required("digest"),
      override: call.text("override"))
    return try await call.perform(.setGrant(consent)) { answer in
      if case .grant(let grant) = answer { return Reply(.created, GrantView.json(grant)) }
      return answer.unexpected
    }
  }

  private static let revoke = Route.write(
    .post, "/v1/grants/{name}/revoke", for: .people, "End a standing approval.",
    body: .object(.must("reason", .reason)), isKeyed: true, .ok(ChangeView.schema)
  ) { call in
    let command = Command.revokeGrant(
      name: call.parameter("name"), reason: try call.required("reason"))
    return try await call.perform(command, render: ChangeView.reply)
  }

  private static let judge = Route.write(
    .post, "/v1/requests/{id}/judge", for: .reviewers,
    "Say whether what a standing approval let run was right.",
    body: .object(.must("was_right", .flag)), isKeyed: true, .ok(ChangeView.schema)
  ) { call in
    let command = Command.judgeUse(
      request: call.parameter("id"), wasRight: call.body["was_right"]?.flag ?? false)
    return try await call.perform(command, render: ChangeView.reply)
  }
}
