import Foundation
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue
import ProvisoSimulation

/// Answers as lines.
extension Script {
  mutating func answer(_ command: Command, by actor: Actor) throws -> [String] {
    do {
      let lines = try lines(try stage.handle(command, by: actor))
      return lines.map(stage.short)
    } catch let refusal as Refusal {
      var line = "refused \(refusal.code.rawValue): \(refusal.text)"
      if let execution = refusal.execution { line += " (\(stage.name(execution, "x")))" }
      return [stage.short(line)]
    }
  }

  private mutating func lines(_ answer: Answer) throws -> [String] {
    switch answer {
    case .decided(let ruling): return lines(ruling)
    case .permitted(let permission): return ["permitted " + line(permission)]
    case .changed(let request): return [line(request)]
    case .grantProposal(let text, _, _): return [text.string]
    case .grant(let grant): return ["grant \(grant.name)"]
    case .recorded(let changes, let isMoreDue):
      return ["\(changes) changed" + (isMoreDue ? ", more is due" : "")]
    }
  }

  private mutating func lines(_ ruling: Ruling) -> [String] {
    switch ruling.verdict {
    case .approve:
      guard let permission = ruling.permission else { return ["approve without permission"] }
      return ["approve " + line(permission)]
    case .route:
      guard let request = ruling.request else { return ["route without request"] }
      return ["route " + line(request), ruling.reason.string]
    case .deny:
      let code = ruling.code.map { " \($0.rawValue)" } ?? ""
      let request = ruling.request.map { " (" + line($0) + ")" } ?? ""
      return ["deny\(code): \(ruling.reason)\(request)"]
    }
  }

  private mutating func line(_ permission: Permission) -> String {
    let request = stage.name(permission.request, "r")
    let execution = stage.name(permission.execution, "x")
    let replaced = permission.replaces.map { " in place of " + stage.name($0, "r") } ?? ""
    return "\(execution) of \(request)\(replaced): "
      + String(decoding: permission.arguments, as: UTF8.self)
  }

  mutating func line(_ request: ReviewRequest) -> String {
    "\(stage.name(request.id, "r")) v\(request.version) \(request.state.rawValue)"
  }

  /// All that a reviewer could want to know, a line each.
  mutating func show(_ request: ReviewRequest) -> [String] {
    var lines = [line(request)]
    for place in request.demands.indices where request.state == .pending {
      let isEscalated = request.escalated[place]
      let demand = request.demands[place]
      let targets = (isEscalated ? demand.otherwise : demand.targets) ?? []
      lines.append(
        "asks for \(demand.rule): " + targets.map(Self.text).joined(separator: ", ")
          + " until \(request.deadlines[place].text)")
    }
    if let end = request.validUntil { lines.append("valid until \(end.text)") }
    if !request.votes.isEmpty {
      lines.append("votes: " + request.votes.map(\.person.string).joined(separator: ", "))
    }
    if let claim = request.claim {
      lines.append("claimed by \(claim.person) until \(claim.until.text)")
    }
    for message in request.messages { lines.append("\(message.author): \(message.text)") }
    for words in request.laterWords {
      lines.append("later: " + String(decoding: words.json, as: UTF8.self))
    }
    if !request.rejections.isEmpty {
      lines.append("like " + request.rejections.map(\.string).joined(separator: ", "))
    }
    if let unsettled = request.unsettled { lines.append("unsettled: \(unsettled)") }
    if !request.excluded.isEmpty {
      lines.append("excluded: " + request.excluded.map(\.string).joined(separator: ", "))
    }
    if let replaces = request.replaces { lines.append("replaces \(stage.name(replaces, "r"))") }
    if let replacement = request.replacement {
      lines.append("replaced by \(stage.name(replacement, "r"))")
    }
    if let resolution = request.resolution {
      let who = resolution.by == .system ? "the server" : Self.name(resolution.by)
      lines.append("by \(who)" + (resolution.reason.utf8.isEmpty ? "" : ": \(resolution.reason)"))
    }
    return lines.map(stage.short)
  }

  private static func name(_ actor: Actor) -> String {
    switch actor {
    case .agent(let name), .executor(let name), .person(let name, _): name.string
    case .system: "the server"
    }
  }

  private static func text(_ target: Target) -> String {
    let who =
      switch target.who {
      case .group(let name): name.string
      case .requester(let name): "requester \(name)"
      }
    let quorum = target.quorum > 1 ? " × \(target.quorum)" : ""
    return who + quorum + (target.preferred.map { " first \($0)" } ?? "")
  }

  /// The entries of a request, a line each.
  func log(_ name: String) throws -> [String] {
    let leaves = try stage.store.committed.leaves(ofRequest: stage.identifier(name))
    return leaves.map { bytes in
      let leaf = JSONTree.read(bytes)
      func member(_ name: String) -> String? { leaf?[name]?.text }
      let actor = leaf?["actor"]?["name"]?.text ?? "server"
      let change = [member("from"), member("to")].compactMap { $0 }.joined(separator: " → ")
      let version = leaf?["version"]?.integer.map { " v\($0)" } ?? ""
      let reason = member("reason").map { ": \($0)" } ?? ""
      return "\(member("kind") ?? "?") by \(actor) \(change)\(version)\(reason)"
    }
  }
}
