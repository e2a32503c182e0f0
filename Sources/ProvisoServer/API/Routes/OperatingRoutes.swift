import HTTPTypes
import Hummingbird
import Proviso
import ProvisoFiles
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Kill switches, programs and erasure.
enum OperatingRoutes {
  static let all = [switches, stop, resume, program, erase]

  private static let scope: [Field] = [
    .may("agent", .name, "Absent: every agent."),
    .may("type", .text(.actionType, 1...500), "Absent: every type."), .must("reason", .reason),
  ]

  private static let switches = Route.get(
    "/v1/switches", for: .people, "What is stopped.",
    .ok(
      .object(
        .must(
          "switches",
          .list(of: .object(.may("agent", .text), .may("type", .text), .must("reason", .text))))))
  ) { call in
    let all = try await call.store.switches()
    return .json(.record(["switches": .list(all.map(json))]))
  }

  private static let stop = Route.write(
    .post, "/v1/switches", for: .administrators,
    "Stop everything, an agent, a type, or a pair: nothing of it runs until it is resumed.",
    body: .object(scope, isOpen: false), isKeyed: true, .ok(ChangeView.schema)
  ) { call in
    let killSwitch = KillSwitch(
      agent: call.text("agent"), type: call.text("type"), reason: try call.required("reason"))
    return try await call.perform(.stop(killSwitch), render: ChangeView.reply)
  }

  private static let resume = Route.write(
    .post, "/v1/switches/resume", for: .administrators, "Take back a stop of the same scope.",
    body: .object(scope, isOpen: false), isKeyed: true, .ok(ChangeView.schema)
  ) { call in
    let (agent, type) = (call.text("agent"), call.text("type"))
    let known = try await call.store.switches().first { $0.agent == agent && $0.type == type }
    let reason = try call.required("reason")
    let killSwitch = known ?? KillSwitch(agent: agent, type: type, reason: reason)
    return try await call.perform(.resume(killSwitch, reason: reason), render: ChangeView.reply)
  }

  private static let program = Route.write(
    .put, "/v1/program", for: .administrators,
    "Install another program (`proviso compile`); what waits is decided again.",
    body: .object(
      .must("program", .text(.free, 1...1_048_576), "The file, in base64."),
      .may("note", .text(.free, 1...65_536), "Its signed note, where one is demanded.")),
    isKeyed: true, .ok(ChangeView.schema)
  ) { call in
    guard let bytes = [UInt8](base64: try call.required("program").string) else {
      throw Problem.malformed("program is not base64")
    }
    let memory = try ProgramCheck.verified(bytes, note: call.text("note"), call.services.settings)
    let response = try await call.perform(.adopt(program: bytes), render: ChangeView.reply)
    if response.status == .ok { call.services.program = ActiveProgram(memory) }
    return response
  }

  private static let erase = Route.write(
    .post, "/v1/requests/{id}/erase", for: .administrators,
    "Ask to destroy what a request held; done when a second administrator asks, too.",
    body: .object(.must("reason", .reason)), isKeyed: true, .ok(ChangeView.schema)
  ) { call in
    let erasure = Erasure(request: call.parameter("id"), reason: try call.required("reason"))
    return try await call.perform(.erase(erasure), render: ChangeView.reply)
  }

  private static func json(_ killSwitch: KillSwitch) -> JSONTree {
    .record([
      "agent": killSwitch.agent.map { .text($0) }, "type": killSwitch.type.map { .text($0) },
      "reason": .text(killSwitch.reason),
    ])
  }
}

/// Whether a program that is to be installed is sound and as demanded when the server started.
enum ProgramCheck {
  static func verified(
    _ bytes: [UInt8], note: Text?, _ settings: ServerSettings
  ) throws -> ProgramMemory {
    do throws(Failure) {
      let memory = try Loading.verified(bytes, name: "the program")
      try settings.demands?.check(memory.program, name: "the program") { () throws(Failure) in
        guard let note else { throw .unusable("a signed note is demanded") }
        return Array(note.utf8)
      }
      return memory
    } catch {
      throw Problem(Refusal(.unusableProgram, error.message))
    }
  }
}
