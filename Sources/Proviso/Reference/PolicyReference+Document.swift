import ProvisoLanguage
package import ProvisoReport
import ProvisoSyntax

extension PolicyReference {
  /// The reference page.
  package var document: Document {
    var page = ReferencePage(self)
    page.write()
    return Document(title: title, blocks: page.blocks)
  }
}

/// Lays the reference out: what is asked most comes first.
struct ReferencePage {
  typealias Inline = Document.Inline

  let reference: PolicyReference
  let actionNames: Set<Text>
  let reviewerNames: Set<Text>
  let ruleNames: Set<Text>
  private(set) var blocks: [Document.Block] = []

  init(_ reference: PolicyReference) {
    self.reference = reference
    actionNames = Set(reference.actions.map { Text($0.name) })
    reviewerNames = Set(reference.reviewers.map { Text($0.name) })
    ruleNames = Set(
      (reference.rules + reference.invariants + reference.grants).map { Text($0.name) })
  }

  mutating func write() {
    blocks(of: reference.introduction)
    contents()
    writeActions()
    writeContext()
    writeReviewers()
    writeRules()
    writeDefaults()
    section("Always true", of: reference.invariants, "Properties that the whole set must keep.")
    section(
      "Standing approvals", of: reference.grants, "Approvals that a reviewer gave for a time.")
    writeControls()
    writeLets()
    writeFiles()
  }

  mutating func add(_ block: Document.Block) { blocks.append(block) }

  mutating func heading(_ text: String) {
    add(.heading(2, [.text(text)], anchor: Self.anchor(ofSection: text)))
  }

  private static func anchor(ofSection name: String) -> String {
    Document.anchor("section", name.split(separator: " ").joined(separator: "_"))
  }

  /// Links to the sections that this page has.
  private mutating func contents() {
    let sections: [(String, Bool)] = [
      ("Actions", !reference.actions.isEmpty), ("What the host sends", !reference.context.isEmpty),
      ("Who decides", !reference.reviewers.isEmpty),
      ("Never", hasRules(.deny)), ("A person decides", hasRules(.route)),
      ("Runs by itself", hasRules(.approve)), ("When no rule speaks", true),
      ("Always true", !reference.invariants.isEmpty),
      ("Standing approvals", !reference.grants.isEmpty),
      ("Controls", !reference.controls.isEmpty), ("Names and data", !reference.lets.isEmpty),
      ("Files", reference.files.count > 1),
    ]
    add(.paragraph(.joined(sections.filter(\.1).map { section($0.0) }, by: " · ")))
  }

  private func hasRules(_ kind: RuleKind) -> Bool {
    reference.rules.contains { $0.kind == kind }
  }

  // MARK: Links

  func section(_ name: String) -> Inline {
    .link(name, to: Self.anchor(ofSection: name), isCode: false)
  }

  func action(_ name: String) -> Inline { link("action", name, among: actionNames) }
  func reviewers(_ name: String) -> Inline { link("reviewers", name, among: reviewerNames) }
  func rule(_ name: String) -> Inline { link("rule", name, among: ruleNames) }

  func binding(_ name: String) -> Inline {
    .link(name, to: Document.anchor("let", name), isCode: true)
  }

  private func link(_ kind: String, _ name: String, among known: Set<Text>) -> Inline {
    known.contains(Text(name))
      ? .link(name, to: Document.anchor(kind, name), isCode: true) : .code(name)
  }
}

extension [String] {
  /// Documentation as paragraphs; lines that are indented stand as they are.
  var documentationBlocks: [Document.Block] {
    var blocks: [Document.Block] = []
    var open: [String] = []
    var isIndented = false
    func flush() {
      guard !open.isEmpty else { return }
      let code = open.map { String($0.dropFirst(2)) }.joined(separator: "\n")
      blocks.append(
        isIndented ? .code(code) : .paragraph([.text(open.joined(separator: " "))]))
      open = []
    }
    for line in self {
      let isBlank = line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if isBlank || line.hasPrefix("  ") != isIndented { flush() }
      isIndented = line.hasPrefix("  ")
      if !isBlank { open.append(line) }
    }
    flush()
    return blocks
  }
}
