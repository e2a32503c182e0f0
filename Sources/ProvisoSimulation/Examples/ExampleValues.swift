import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// A moment so many seconds after the start of the examples.
func second(_ number: Int64) -> Moment {
  Moment(milliseconds: 1_700_000_000_000).adding(seconds: number)
}

/// A pending request whose only deadline is `deadline`.
func example(
  _ id: Text, action: Text = "sha256:a", evidence: Text = "sha256:e", type: Text = "mail.send",
  agent: Text = "crm", submitted: Int64 = 0, deadline: Int64 = 60
) -> ReviewRequest {
  let demand = Demand(
    rule: "seen", targets: [Target(.group("managers"))], withinSeconds: deadline - submitted,
    otherwise: nil, validSeconds: 60)
  return ReviewRequest(
    id: id, binding: Binding(action: action, evidence: evidence), type: type, agent: agent,
    document: Array("{}".utf8), submitted: second(submitted), program: "sha256:p",
    decision: Array("{}".utf8), demands: [demand], deadlines: [second(deadline)])
}

let ana = Actor.person(
  "ana", Authentication(.session, issuer: "local", subject: "1", at: second(0)))

extension ReviewRequest {
  /// The next version, changed.
  func next(_ change: (inout ReviewRequest) -> Void) -> ReviewRequest {
    var copy = self
    copy.version += 1
    change(&copy)
    return copy
  }

  func resolved(_ state: RequestState, by actor: Actor = ana, at moment: Int64) -> ReviewRequest {
    next {
      $0.state = state
      $0.resolution = Resolution(by: actor, at: second(moment), reason: "so")
    }
  }
}

/// The entry for a place in the log, in the one canonical form.
func entry(_ place: UInt64, _ kind: String = "read") -> [UInt8] {
  Array("{\"kind\":\"\(kind)\",\"seq\":\(place)}".utf8)
}

/// `é` as one scalar and as two: equal for `String`, two names here.
let composed = Text("Ren\u{E9}")
let decomposed = Text("Rene\u{301}")
