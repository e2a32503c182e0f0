import ProvisoMachine
import ProvisoReport
import ProvisoText
import ProvisoYAML

/// Actions: named, inline or recorded, and what cases change in them.
extension TestFileReader {
  /// What an action is made of; the same keys override members of the one it builds on.
  static let requestKeys = [
    "recorded", "id", "type", "agent", "arguments", "confidence", "context", "annotations",
    "definition", "uses", "now", "assume",
  ]

  /// The request that `parts` describe: their `action` or `recorded` one, or else `base`, with
  /// what they override.
  mutating func request(_ parts: [String: YAMLNode], on base: Outline) -> Outline {
    override(self.base(of: parts) ?? base, with: parts)
  }

  /// The action that `parts` name.
  mutating func base(of parts: [String: YAMLNode]) -> Outline? {
    if let node = parts["recorded"] { return recorded(node) }
    guard let node = parts["action"] else { return nil }
    switch node.value {
    case .string(let name):
      if let found = fixtures.actions[name] { return found }
      findings.append(
        .unknownName(
          name, kind: "action under `actions`", known: fixtures.actions.keys.sorted(),
          at: places.place(node)))
    case .map:
      let inner = fields(node, of: "an action", keys: ["action"] + Self.requestKeys)
      return request(inner, on: .members([]))
    case .null, .bool, .int, .double, .list:
      wrong(node, "`action`", "the name of an action, or its type and arguments")
    }
    return .members([])
  }

  mutating func override(_ base: Outline, with parts: [String: YAMLNode]) -> Outline {
    var request = base
    for key in Self.requestKeys {
      guard let node = parts[key] else { continue }
      switch key {
      case "recorded": break
      case _ where node.value.isNull: request = request.setting(key, to: nil)
      case "now": request = request.setting("time", to: instant(node))
      case "agent": request = named(node, key, fixtures.agents, in: request)
      case "context": request = named(node, key, fixtures.contexts, in: request)
      case "arguments", "annotations", "uses", "assume":
        _ = entries(node, "`\(key)`")
        request = merged(node, key, in: request)
      default: request = request.setting(key, to: Outline(node))
      }
    }
    return request
  }

  /// A name puts that fixture in place of what was there; members change it; a list does so one
  /// after another.
  private mutating func named(
    _ node: YAMLNode, _ key: String, _ known: [String: Outline], in request: Outline
  ) -> Outline {
    switch node.value {
    case .string(let name):
      if let found = known[name] { return request.setting(key, to: found) }
      findings.append(
        .unknownName(
          name, kind: "\(key) under `\(key)s`", known: known.keys.sorted(),
          at: places.place(node)))
      return request
    case .map: return merged(node, key, in: request)
    case .list(let parts):
      return parts.reduce(request) { named($1, key, known, in: $0) }
    case .null, .bool, .int, .double:
      wrong(node, "`\(key)`", "the name of one, or its members")
      return request
    }
  }

  private func merged(_ node: YAMLNode, _ key: String, in request: Outline) -> Outline {
    request.setting(key, to: (request[key] ?? .members([])).merging(Outline(node)))
  }

  /// A moment, as text of RFC 3339.
  mutating func instant(_ node: YAMLNode) -> Outline? {
    if case .string(var text) = node.value,
      text.withUTF8({ Instant(UnsafeRawBufferPointer($0)) }) != nil
    {
      return .text(text)
    }
    wrong(node, "`now`", "a time such as 2026-11-23T10:00:00Z")
    return nil
  }

  private mutating func recorded(_ node: YAMLNode) -> Outline {
    let parts = fields(node, of: "`recorded`", keys: ["file", "line", "id"])
    guard let path = parts["file"].flatMap({ text($0, "`file`") }), let which = which(parts) else {
      findings.append(
        .incomplete(
          "a recorded action is named by its file and its line or id", at: places.place(node),
          help: "`recorded: { file: ../actions.jsonl, line: 3 }`"))
      return .members([])
    }
    switch sources.recorded(path, which, file.source.name) {
    case .failure(let problem):
      findings.append(.unreachable(problem.message, at: places.place(node)))
    case .success(let bytes):
      if let request = Outline(json: bytes) { return request["action"] ?? request }
      findings.append(.unreachable("the recorded request is not JSON", at: places.place(node)))
    }
    return .members([])
  }

  private mutating func which(_ parts: [String: YAMLNode]) -> TestSources.Which? {
    switch (parts["line"]?.value, parts["id"]?.value) {
    case (.int(let line), nil) where line > 0: .line(Int(line))
    case (nil, .string(let identifier)): .identifier(identifier)
    default: nil
    }
  }
}

extension YAMLNode.Value {
  var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
