package import ProvisoText

/// Findings in the form that code hosts and editors read: SARIF 2.1.0 (OASIS, "Static Analysis
/// Results Interchange Format", schema `sarif-schema-2.1.0.json`).
package struct SARIFReport {
  package struct Rule {
    let id: String
    let name: String?
    let summary: String
    let text: String
    let level: Diagnostic.Severity

    /// `name` is what people call it; `id` is stable.
    package init(
      id: String, name: String?, summary: String, text: String, level: Diagnostic.Severity
    ) {
      self.id = id
      self.name = name
      self.summary = summary
      self.text = text
      self.level = level
    }
  }

  package struct Result {
    let finding: Diagnostic
    /// What to write instead, and where.
    let fix: (place: Place, replacement: String)?
    /// Why it is allowed to stand, if it is.
    let justification: String?

    package init(
      _ finding: Diagnostic, fix: (place: Place, replacement: String)? = nil,
      justification: String? = nil
    ) {
      self.finding = finding
      self.fix = fix
      self.justification = justification
    }
  }

  let version: String
  let rules: [Rule]
  let results: [Result]
  let files: [SourceFile]

  /// Places of the results point into `files`.
  package init(version: String, rules: [Rule], results: [Result], files: [SourceFile]) {
    self.version = version
    self.rules = rules
    self.results = results
    self.files = files
  }

  package var json: String {
    let driver = object(
      ("name", .text("proviso")), ("version", .text(version)),
      ("rules", .list(rules.map(descriptor))))
    let run = object(
      ("tool", object(("driver", driver))), ("columnKind", .text("unicodeCodePoints")),
      ("results", .list(results.map(result))))
    return object(
      ("$schema", .text(Self.schema)), ("version", .text("2.1.0")), ("runs", .list([run]))
    ).json + "\n"
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private func descriptor(_ rule: Rule) -> Outline {
    .members(
      [.init("id", .text(rule.id))] + (rule.name.map { [.init("name", .text($0))] } ?? [])
        + [
          .init("shortDescription", message(rule.summary)),
          .init("fullDescription", message(rule.text)),
          .init("defaultConfiguration", object(("level", .text(rule.level.rawValue)))),
        ])
  }

  private func result(_ result: Result) -> Outline {
    let finding = result.finding
    let help = finding.help.map { "; \($0)" } ?? ""
    var members: [Outline.Member] = [.init("ruleId", .text(finding.code))]
    if let index = rules.firstIndex(where: { $0.id == finding.code }) {
      members.append(.init("ruleIndex", .integer(index)))
    }
    members += [
      .init("level", .text(finding.severity.rawValue)),
      .init("message", message("\(finding.message): \(finding.label.text)\(help)")),
      .init("locations", .list([location(finding.label.place)])),
    ]
    if !finding.further.isEmpty {
      let related = finding.further.enumerated().map { number, label in
        object(
          ("id", .integer(number)), ("physicalLocation", physical(label.place)),
          ("message", message(label.text)))
      }
      members.append(.init("relatedLocations", .list(related)))
    }
    if let fix = result.fix { members.append(.init("fixes", .list([change(fix, finding)]))) }
    if let why = result.justification {
      let suppression = object(("kind", .text("inSource")), ("justification", .text(why)))
      members.append(.init("suppressions", .list([suppression])))
    }
    return .members(members)
  }

  private func change(
    _ fix: (place: Place, replacement: String), _ finding: Diagnostic
  ) -> Outline {
    let replacement = object(
      ("deletedRegion", region(fix.place)),
      ("insertedContent", message(fix.replacement)))
    let change = object(
      ("artifactLocation", artifact(fix.place)), ("replacements", .list([replacement])))
    return object(
      ("description", message(finding.help ?? finding.message)),
      ("artifactChanges", .list([change])))
  }

  // MARK: Places

  private func location(_ place: Place) -> Outline {
    object(("physicalLocation", physical(place)))
  }

  private func physical(_ place: Place) -> Outline {
    object(("artifactLocation", artifact(place)), ("region", region(place)))
  }

  /// Relative paths stay relative to wherever the command ran.
  private func artifact(_ place: Place) -> Outline {
    let name = files[Int(place.file)].name
    guard !name.hasPrefix("/") else { return object(("uri", .text("file://" + name.uriPath))) }
    return object(("uri", .text(name.uriPath)), ("uriBaseId", .text("%SRCROOT%")))
  }

  /// Lines and columns count from one, the end is exclusive.
  private func region(_ place: Place) -> Outline {
    let file = files[Int(place.file)]
    let start = file.position(Int(place.span.start))
    let end = file.position(Int(place.span.end))
    return object(
      ("startLine", .integer(start.line)), ("startColumn", .integer(start.column)),
      ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)))
  }

  private func message(_ text: String) -> Outline { object(("text", .text(text))) }

  private func object(_ members: (String, Outline)...) -> Outline {
    .members(members.map { Outline.Member($0.0, $0.1) })
  }
}

extension String {
  /// The path as part of a URI (RFC 3986): what is not unreserved or `/` is percent-coded.
  fileprivate var uriPath: String {
    var coded = ""
    let path = hasPrefix("./") ? Substring(dropFirst(2)) : Substring(self)
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        coded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        coded += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return coded
  }
}
