import HTTPTypes
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// An evaluation of AuthZEN as an action: what the resource or the action is called is the type, and
/// their properties are the arguments.
struct AccessQuestion: Sendable {
  static let entity = Schema.open(
    .must("type", .text(.spoken, 1...200)), .must("id", .text(.spoken, 1...500)),
    .may("properties", .map(of: .anything)))
  static let action = Schema.open(
    .must("name", .text(.spoken, 1...500)), .may("properties", .map(of: .anything)))
  static let schema = Schema.named(
    "AccessEvaluation",
    .open(
      .must("subject", entity), .must("action", action), .must("resource", entity),
      .may("context", .map(of: .anything))))

  /// The request document that the door makes of it.
  let document: [UInt8]
  /// The request whose approval is to be used.
  let approval: Text?

  init(_ body: JSONTree, by call: Call) throws {
    if let fault = Self.schema.fault(in: body) { throw Problem.malformed(fault) }
    guard let agent = call.identity.agent else { throw Problem.notSignedIn }
    guard let subject = body["subject"]?["id"]?.text, Text(subject) == agent.name else {
      throw Problem(
        .forbidden, "other_subject", "subject.id must be the agent that this key belongs to")
    }
    let context = body["context"]
    approval = context?["approval"]?["id"]?.text.map { Text($0) }
    if context?["approval"] != nil, approval == nil {
      throw Problem.malformed("context.approval must be an object with an id")
    }
    let isTool = body["resource"]?["type"]?.text == "tool"
    let type = isTool ? body["resource"]?["id"] : body["action"]?["name"]
    let arguments =
      body["action"]?["properties"] ?? body["resource"]?["properties"] ?? .object([])
    let words = JSONTree.record([
      "type": type, "arguments": arguments, "confidence": context?["confidence"],
      "context": context.flatMap(Self.rest),
    ])
    if let fault = Door.action.fault(in: words) { throw Problem.malformed(fault) }
    document = try Door(agent, vouched: call.services.program.vouched).document(words)
  }

  /// What the context says besides what has a place of its own.
  private static func rest(_ context: JSONTree) -> JSONTree? {
    let members = context.members.filter { member in
      !["approval", "confidence"].contains { $0.utf8.elementsEqual(member.name) }
    }
    return members.isEmpty ? nil : .object(members)
  }
}
