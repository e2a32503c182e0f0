import Foundation

/// A decision on one line: what is there, in short; what is empty is left out.
struct DecisionSummary {
  let text: String

  init(_ json: String) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)),
      let decision = object as? [String: Any]
    else {
      text = "no JSON: \(json)"
      return
    }
    if let error = decision["error"] as? [String: Any] {
      text = "malformed \(error["line"] ?? "?"):\(error["column"] ?? "?") "
        + "\(error["path"] ?? "?") \(error["message"] ?? "?")"
      return
    }
    var parts = [decision["decision"] as? String ?? "?"]
    if let code = decision["code"] as? String { parts.append(code) }
    if decision["waivable"] as? Bool == true { parts.append("waivable") }
    parts += Self.names(decision, "fired", "deciding", "grants", "invariants")
    parts += Self.list(decision["errors"], "errors", Self.error)
    parts += Self.list(decision["missing"], "missing", Self.missing)
    parts += Self.list(decision["requirement"], "ask", Self.demand)
    parts += Self.names(decision, "show", "edit")
    parts += Self.list(decision["notify"], "notify", Self.target)
    parts += Self.list(decision["limits"], "limits", Self.limit)
    if let facts = decision["facts"] as? [String: Any], !facts.isEmpty {
      parts.append(Self.facts(facts))
    }
    if let shadow = decision["shadow"] as? [String: Any] {
      let names = [shadow["decision"] as? String ?? "?"] + Self.names(shadow, "fired", "deciding")
      let errors = Self.list(shadow["errors"], "errors", Self.error)
      parts.append("shadow(\((names + errors).joined(separator: " ")))")
    }
    text = (parts + ["| \(decision["reason"] ?? "?")"]).joined(separator: " ")
  }

  private static func names(_ object: [String: Any], _ members: String...) -> [String] {
    members.compactMap { member in
      guard let names = object[member] as? [String], !names.isEmpty else { return nil }
      return "\(member)(\(names.joined(separator: " ")))"
    }
  }

  private static func list(
    _ value: Any?, _ name: String, _ text: ([String: Any]) -> String
  ) -> [String] {
    guard let list = value as? [[String: Any]], !list.isEmpty else { return [] }
    return ["\(name)(\(list.map(text).joined(separator: "; ")))"]
  }

  private static func error(_ error: [String: Any]) -> String {
    let place = (error["at"] as? String).map { " @" + $0.drop { $0 != ":" }.dropFirst() } ?? ""
    return "\(error["rule"] ?? "?"): \(error["error"] ?? "?")\(place)"
  }

  private static func missing(_ group: [String: Any]) -> String {
    "\(group["member"] ?? "?"): \((group["rules"] as? [String] ?? []).joined(separator: " "))"
  }

  private static func demand(_ demand: [String: Any]) -> String {
    var text = "\(demand["rule"] ?? "?"): \(targets(demand["targets"]))"
    text += " \(demand["within"] ?? "?") \(demand["valid"] ?? "?")"
    if let otherwise = demand["else"] as? [String: Any] {
      text += " else \(targets(otherwise["targets"]))"
    }
    return text
  }

  private static func targets(_ value: Any?) -> String {
    (value as? [[String: Any]] ?? []).map(target).joined(separator: " + ")
  }

  private static func target(_ target: [String: Any]) -> String {
    var text = target["group"] as? String ?? "requester \(target["requester"] ?? "?")"
    if let quorum = target["quorum"] { text += "*\(quorum)" }
    if let preferred = target["preferred"] { text += " (\(preferred))" }
    return text
  }

  private static func limit(_ limit: [String: Any]) -> String {
    let added = limit["sum"].map { "+\($0)" } ?? limit["count"].map { "#\($0)" } ?? ""
    return "\(limit["rule"] ?? "?").\(limit["limit"] ?? "?") \(limit["key"] ?? "-") \(added) of "
      + "\(limit["of"] ?? "?") per \(limit["per"] ?? "?") \(limit["state"] ?? "?")"
  }

  private static func facts(_ facts: [String: Any]) -> String {
    let levels = ["reversibility", "stakes", "confidence"].compactMap { name -> String? in
      guard let fact = facts[name] as? [String: Any] else { return nil }
      let isAssumed = fact["from"] as? String == "assumed"
      if name == "confidence", isAssumed { return nil }
      return "\(fact["value"] ?? "?")\(isAssumed ? "?" : "")"
    }
    let pii = facts["pii"] as? [String: Any]
    let found = (pii?["found"] as? [[String: Any]] ?? []).map {
      "\($0["kind"] ?? "?")*\($0["count"] ?? "?") by \($0["from"] ?? "?")"
    }
    return "facts(\((levels + found).joined(separator: " ")))"
  }
}
