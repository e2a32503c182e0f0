import ProvisoLanguage
import ProvisoReport
import ProvisoText
import ProvisoYAML

/// Cases, groups of cases that share what they say, and tables.
extension TestFileReader {
  /// What a case has from the groups around it.
  struct Group {
    var names: [String] = []
    /// The action named last, and what every group overrides, the outermost first.
    var base: Outline?
    var layers: [[String: YAMLNode]] = []
    var expectation: YAMLNode?
    var skip: String?
  }

  private static let caseKeys =
    ["name", "action"] + requestKeys + ["expect", "skip", "cases", "table"]

  mutating func readCase(_ node: YAMLNode, in outer: Group) {
    let parts = fields(node, of: "a case", keys: Self.caseKeys)
    var group = outer
    let name = parts["name"].flatMap { text($0, "`name`") }
    if let base = base(of: parts) { group.base = base }
    group.layers.append(parts)
    if let expected = parts["expect"] { group.expectation = expected }
    if let skip = parts["skip"] { group.skip = reason(skip) }
    guard group.layers.count <= Self.mostDepth else {
      findings.append(
        .incomplete(
          "these cases stand too deep in each other", at: places.place(node),
          help: "give them a group of their own"))
      return
    }
    if let inner = parts["cases"] {
      if let name { group.names.append(name) }
      for one in list(inner, "`cases`") { readCase(one, in: group) }
    } else if let table = parts["table"] {
      if let name { group.names.append(name) }
      readTable(table, in: group)
    } else {
      group.names.append(name ?? description(of: parts, in: group))
      keep(group, at: node)
    }
  }

  /// The columns are contexts, the rows actions, and every cell what is expected of them.
  private mutating func readTable(_ node: YAMLNode, in group: Group) {
    let rows = entries(node, "`table`")
    guard let head = rows.first, head.key == "contexts" else {
      findings.append(
        .incomplete(
          "the first row of a table names its contexts", at: places.place(node),
          help: "`contexts: [one, other]`, and below it `some_action: [approve, route]`"))
      return
    }
    let columns = list(head.value, "`contexts`")
    for row in rows.dropFirst() {
      guard let base = fixtures.actions[row.key] else {
        findings.append(
          .unknownName(
            row.key, kind: "action under `actions`", known: fixtures.actions.keys.sorted(),
            at: places.place(key: row)))
        continue
      }
      readRow(row, base, columns, in: group)
    }
  }

  private mutating func readRow(
    _ row: YAMLNode.Entry, _ base: Outline, _ columns: [YAMLNode], in group: Group
  ) {
    let cells = list(row.value, "a row")
    if cells.count != columns.count {
      findings.append(
        .incomplete(
          "this row has \(cells.count) cells, and there are \(columns.count) contexts",
          at: places.place(key: row), help: "write `~` for what is not tested"))
    }
    for (column, cell) in zip(columns, cells) where !cell.value.isNull {
      var inner = group
      inner.base = base
      inner.layers.append(["context": column])
      inner.expectation = cell
      inner.names.append("\(row.key) × \(Self.shown(Outline(column)))")
      keep(inner, at: cell)
    }
  }

  private mutating func keep(_ group: Group, at node: YAMLNode) {
    var request = group.base ?? .members([])
    for layer in group.layers { request = override(request, with: layer) }
    if request["time"] == nil, let now = fixtures.now { request = request.setting("time", to: now) }
    if request["arguments"] == nil { request = request.setting("arguments", to: .members([])) }
    guard let type = request["type"]?.string else {
      if findings.isEmpty {
        findings.append(
          .incomplete(
            "this case has no action", at: places.place(node),
            help: "name one of `actions`, or write `type` and `arguments`"))
      }
      return
    }
    guard let wanted = group.expectation else {
      findings.append(
        .incomplete(
          "this case expects nothing", at: places.place(node),
          help: "`expect: approve`, or `expect: route some_rule`"))
      return
    }
    guard let expectation = expectation(wanted) else { return }
    let assumed = assumptions(request["assume"] ?? .null, at: node)
    file.cases.append(
      TestCase(
        name: group.names.joined(separator: " › "), place: places.place(node),
        request: request.setting("assume", to: nil), type: type, assumed: assumed,
        expectation: expectation, skip: group.skip))
  }

  /// Levels by their names.
  private mutating func assumptions(_ value: Outline, at node: YAMLNode) -> [Scale: UInt8] {
    var assumed: [Scale: UInt8] = [:]
    for member in value.members {
      let scale: Scale? =
        switch member.name {
        case "stakes": .stakes
        case "reversibility": .reversibility
        default: nil
        }
      let levels = (scale ?? .stakes).levels.map { "\($0)" }
      guard let scale, let rank = levels.firstIndex(of: member.value.string ?? "") else {
        findings.append(
          .wrongForm(
            "`assume`", expected: "such as `{ stakes: high, reversibility: irreversible }`",
            found: "`\(member.name): \(member.value.string ?? member.value.json)`",
            at: places.place(node)))
        continue
      }
      assumed[scale] = UInt8(rank)
    }
    return assumed
  }

  private mutating func reason(_ node: YAMLNode) -> String? {
    if case .string(let why) = node.value, !why.isEmpty { return why }
    findings.append(
      .incomplete(
        "`skip` wants a reason", at: places.place(node), help: "`skip: \"waits for …\"`"))
    return nil
  }

  /// A case without a name is called by what it changes.
  private func description(of parts: [String: YAMLNode], in group: Group) -> String {
    var words: [String] = []
    if case .string(let name)? = parts["action"]?.value { words.append(name) }
    for key in Self.requestKeys {
      guard let node = parts[key] else { continue }
      switch Outline(node) {
      case .members(let members):
        words += members.map { "\($0.name) \(Self.shown($0.value))" }
      case let value: words.append("\(key) \(Self.shown(value))")
      }
    }
    return words.isEmpty ? "case \(file.cases.count + 1)" : words.joined(separator: ", ")
  }

  private static func shown(_ value: Outline) -> String {
    let text = value.string ?? value.json
    return text.unicodeScalars.count <= 40 ? text : String(text.prefix(39)) + "…"
  }
}
