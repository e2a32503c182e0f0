package import ProvisoLanguage

extension ReviewRequest {
  /// A request as it begins: pending, in its first version, without a vote.
  package init(
    id: Text, binding: Binding, type: Text, agent: Text, onBehalfOf: Text? = nil,
    executor: Text? = nil, definition: Text? = nil, document: [UInt8], submitted: Moment,
    program: Text, decision: [UInt8], demands: [Demand], deadlines: [Moment]
  ) {
    self.init(
      id: id, version: 1, state: .pending, binding: binding, type: type, agent: agent,
      onBehalfOf: onBehalfOf, executor: executor, definition: definition, document: document,
      submitted: submitted, program: program, overlay: nil, decision: decision, demands: demands,
      deadlines: deadlines, escalated: demands.map { _ in false }, validUntil: nil)
  }
}
