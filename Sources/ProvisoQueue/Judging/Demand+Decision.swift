import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine

/// Requirements as the engine writes them (language reference, section 7).
extension Demand {
  init?(_ tree: JSONTree) {
    guard let rule = tree["rule"]?.text, let targets = Target.list(tree["targets"]),
      let within = tree["within"]?.seconds, let valid = tree["valid"]?.seconds
    else { return nil }
    var otherwise: [Target]?
    if let other = tree["else"], other.text == nil {
      guard let list = Target.list(other["targets"]) else { return nil }
      // Nobody who was not asked first decides with fewer.
      let quorum = targets.map(\.quorum).max() ?? 1
      otherwise = list.map {
        Target($0.who, quorum: max($0.quorum, quorum), preferred: $0.preferred)
      }
    }
    self.init(
      rule: Text(rule), targets: targets, withinSeconds: within, otherwise: otherwise,
      validSeconds: valid)
  }
}

extension Target {
  /// Not empty.
  fileprivate static func list(_ tree: JSONTree?) -> [Target]? {
    guard let elements = tree?.elements, !elements.isEmpty else { return nil }
    var targets: [Target] = []
    for element in elements {
      guard let target = Target(element) else { return nil }
      targets.append(target)
    }
    return targets
  }

  private init?(_ tree: JSONTree) {
    let who: Who
    if let group = tree["group"]?.text {
      who = .group(Text(group))
    } else if let requester = tree["requester"]?.text {
      who = .requester(Text(requester))
    } else {
      return nil
    }
    var quorum: Int64 = 1
    if let written = tree["quorum"] {
      guard let number = written.integer, number >= 1 else { return nil }
      quorum = number
    }
    self.init(who, quorum: Int(quorum), preferred: tree["preferred"]?.text.map { Text($0) })
  }
}

extension JSONTree {
  /// A length of time in whole seconds: `4h`.
  var seconds: Int64? {
    guard let text else { return nil }
    do {
      let value = try Array(text.utf8).withUnsafeBytes { try DurationText.parse($0) }
      return value.asInt / 1_000_000_000
    } catch {
      return nil
    }
  }
}
