import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

extension RequestSummary {
  private static let mostShown = 200

  /// The line of a list that tells of a request.
  init(_ request: ReviewRequest) {
    let decision = JSONTree.read(request.decision)
    let targets = request.demands.enumerated().flatMap { place, demand in
      request.escalated.indices.contains(place) && request.escalated[place]
        ? demand.otherwise ?? [] : demand.targets
    }
    self.init(
      id: request.id, version: request.version, state: request.state, type: request.type,
      agent: request.agent, onBehalfOf: request.onBehalfOf, rules: request.demands.map(\.rule),
      reason: Text(decision?["reason"]?.text ?? ""), submitted: request.submitted,
      deadline: RequestRow(request).end, claimedBy: request.claim?.person,
      preferred: targets.compactMap(\.preferred), digest: request.binding.action,
      shown: Text(Self.shown(decision, of: request.document)))
  }

  /// The first argument that a rule shows, else the first there is.
  private static func shown(_ decision: JSONTree?, of document: [UInt8]) -> String {
    guard let arguments = JSONTree.read(document)?["arguments"] else { return "" }
    for path in decision?["show"]?.elements ?? [] {
      let names = (path.text ?? "").split(separator: ".").map(String.init)
      if names.first == "args", let value = arguments.value(at: Array(names.dropFirst())) {
        return cut(value)
      }
      if let value = arguments.value(at: names) { return cut(value) }
    }
    return arguments.members.first.map { cut($0.value) } ?? ""
  }

  private static func cut(_ value: JSONTree) -> String {
    let text = value.text ?? String(decoding: value.bytes, as: UTF8.self)
    return String(text.unicodeScalars.prefix(mostShown).map(Character.init))
  }
}

extension RequestRow {
  /// When something happens by itself; nil: never.
  var end: Moment? { due == .never ? nil : due }
}
