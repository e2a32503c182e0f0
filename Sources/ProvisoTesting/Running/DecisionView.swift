import ProvisoLanguage
package import ProvisoReport

/// A decision as the engine wrote it, read back.
package struct DecisionView: Sendable {
  package let value: Outline

  package init?(_ json: [UInt8]) {
    guard let value = Outline(json: json), value["decision"] != nil else { return nil }
    self.value = value
  }

  var verdict: String { value["decision"]?.string ?? "" }
  var deciding: [String] { names("deciding") }
  var code: String? { value["code"]?.string }
  var reason: String { value["reason"]?.string ?? "" }

  /// The default decided: nobody else did, and the request is sound.
  var isByDefault: Bool { deciding.isEmpty && code == nil }

  func names(_ member: String) -> [String] { value[member]?.texts ?? [] }

  var errors: [(rule: String, text: String)] {
    (value["errors"]?.elements ?? []).map {
      ($0["rule"]?.string ?? "", $0["error"]?.string ?? "")
    }
  }

  var demands: [(rule: String, value: Outline)] {
    (value["requirement"]?.elements ?? []).map { ($0["rule"]?.string ?? "", $0) }
  }

  /// Everybody who is asked, each once with the larger quorum, in the order of texts.
  var reviewers: [String] {
    var found: [String: (quorum: Int, preferred: String?)] = [:]
    for demand in demands {
      for target in demand.value["targets"]?.elements ?? [] {
        let (name, quorum, preferred) = Self.parts(target)
        let earlier = found[name]
        found[name] = (max(quorum, earlier?.quorum ?? 1), preferred ?? earlier?.preferred)
      }
    }
    return found.map { Self.text($0.key, $0.value.quorum, $0.value.preferred) }.sorted()
  }

  var notified: [String] {
    (value["notify"]?.elements ?? []).map { $0["group"]?.string ?? "requester" }.sorted()
  }

  /// Rules that a limit kept from holding.
  var exhausted: [String] {
    var rules: Set<String> = []
    for limit in value["limits"]?.elements ?? [] where limit["state"]?.string != "reserved" {
      rules.insert(limit["rule"]?.string ?? "")
    }
    return rules.sorted()
  }

  /// What the shadow rules would make of it; `none` where no one speaks.
  var shadow: String {
    guard let found = value["shadow"], found != .null else { return "none" }
    return ([found["decision"]?.string ?? ""] + (found["deciding"]?.texts ?? []))
      .joined(separator: " ")
  }

  func fact(_ name: String) -> Outline? {
    guard name == "pii" else { return value["facts"]?[name]?["value"] }
    let found = value["facts"]?["pii"]?["found"]?.elements ?? []
    return .list(found.compactMap { $0["kind"] })
  }

  static func text(target: Outline) -> String {
    let (name, quorum, preferred) = parts(target)
    return text(name, quorum, preferred)
  }

  private static func parts(_ target: Outline) -> (String, Int, String?) {
    let name = target["group"]?.string ?? "requester"
    return (name, Int(target["quorum"]?.double ?? 1), target["preferred"]?.string)
  }

  private static func text(_ name: String, _ quorum: Int, _ preferred: String?) -> String {
    name + (quorum > 1 ? " quorum \(quorum)" : "") + (preferred.map { " preferring \($0)" } ?? "")
  }
}
