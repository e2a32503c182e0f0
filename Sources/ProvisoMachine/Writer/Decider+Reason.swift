import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// The reason: the words of the rules that decided, with values of the request as data.
extension Decider {
  mutating func writeReason(into output: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    composeReason()
    output.put(",\"reason\":")
    text.withUnsafeBytes { output.put(string: $0) }
    switch live.ground {
    case .invalidRequest:
      output.put(",\"code\":\"invalid_request\",\"path\":")
      text.removeAll(keepingCapacity: true)
      writeMismatchPath()
      text.withUnsafeBytes { output.put(string: $0) }
    case .noReviewer: output.put(",\"code\":\"no_reviewer\"")
    case .rules, .grants, .fallback, .limit: break
    }
  }

  private mutating func composeReason() {
    switch live.ground {
    case .invalidRequest: composeMismatch()
    case .noReviewer: composeUnmet()
    case .fallback: composeDefault()
    case .rules, .grants, .limit: break
    }
    for place in live.deciding where outcomes[place].state == .holds { compose(outcomes[place]) }
    for place in outcomes.indices where names(outcomes[place]) { composeError(outcomes[place]) }
    for place in live.violated where outcomes[place].state == .holds {
      composeViolated(outcomes[place])
    }
  }

  /// Whether the reason tells of an error: it asks a person, or it denied.
  private mutating func names(_ outcome: Outcome) -> Bool {
    guard outcome.state == .unknown, !outcome.isShadow else { return false }
    switch live.ground {
    case .invalidRequest, .noReviewer: return false
    case .limit: return outcome.kind == .deny && outcome.error.fault.isLimit
    case .rules, .grants, .fallback:
      return live.verdict == .route && (outcome.asks || outcome.kind == .invariant)
    }
  }

  /// Sentences are parted by a space.
  private mutating func begin() {
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
  }

  private mutating func compose(_ outcome: Outcome) {
    begin()
    let rule = record(outcome)
    guard !rule.because.isEmpty else {
      text.append(contentsOf: name(outcome))
      switch outcome.kind {
      case .approve, .grant: text.put(" approves.")
      case .route: text.put(" asks a person.")
      case .deny: text.put(" denies.")
      case .invariant: text.put(" must hold.")
      }
      return
    }
    let unit = unit(outcome.isOverlay)
    evaluator.unit = unit
    for number in rule.because.range {
      let part = unit.program.part(number)
      if part.isValue {
        compose(valueOf: part.operand)
      } else {
        text.append(contentsOf: unit.string(part.operand))
      }
    }
    evaluator.unit = base
  }

  private mutating func compose(valueOf chunk: UInt32) {
    let value = evaluator.run(chunk)
    evaluator.fuel = Limits.fuel
    do throws(Fault) {
      switch value.kind {
      case .string: DataText.write(value.slice, into: &text)
      case .list, .nodeList, .map, .nodeMap:
        shown.removeAll(keepingCapacity: true)
        try evaluator.write(value, into: &shown)
        shown.withUnsafeBytes { DataText.write($0, into: &text) }
      default: DataText.write(try evaluator.text(of: value), into: &text)
      }
    } catch {
      text.put("[unknown]")
    }
  }

  private mutating func composeError(_ outcome: Outcome) {
    begin()
    text.append(contentsOf: name(outcome))
    text.put(" could not be evaluated: ")
    text.put(outcome.error.fault.text)
    if let about = about(outcome) {
      text.put(": ")
      text.append(contentsOf: about)
    }
    text.put(".")
  }

  private mutating func composeViolated(_ outcome: Outcome) {
    begin()
    text.put("The invariant ")
    text.append(contentsOf: name(outcome))
    text.put(" would be violated.")
  }

  private mutating func composeDefault() {
    begin()
    text.put(
      live.verdict == .deny
        ? "No rule speaks, and the default denies." : "No rule speaks: the default asks a person.")
  }

  private mutating func composeUnmet() {
    begin()
    text.put("no_reviewer: there are not people enough for ")
    if let unmet = live.unmet, let place = live.demands[unmet].outcome {
      text.append(contentsOf: name(outcomes[place]))
    } else {
      text.put("the default")
    }
    text.put(".")
  }
}
