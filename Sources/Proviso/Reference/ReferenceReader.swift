import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension PolicyReference {
  /// Nil where the set or the grants beside it have errors.
  package init?(of set: PolicySet, grants: Overlay? = nil) {
    guard let policy = set.policy, grants?.isUsable != false else { return nil }
    var reader = ReferenceReader(
      policy, grants: grants?.grants?.grants ?? [], files: grants?.files ?? set.files)
    let trees = set.trees + (grants?.trees ?? [])
    reader.letNames = ReferenceReader.letNames(in: trees)
    for tree in trees { reader.read(tree) }
    self = reader.finished
  }
}

/// Collects what the declarations of a checked set say.
struct ReferenceReader {
  let policy: CheckedPolicy
  let files: [SourceFile]
  private let actions: [Place: Int]
  private let rules: [Text: CheckedRule]
  private var reference = PolicyReference()
  fileprivate(set) var letNames: Set<Text> = []

  init(_ policy: CheckedPolicy, grants: [CheckedRule], files: [SourceFile]) {
    self.policy = policy
    self.files = files
    actions = Dictionary(
      uniqueKeysWithValues: policy.actions.enumerated().map { ($1.place, $0) })
    rules = Dictionary(
      (policy.rules + policy.invariants + grants).map { ($0.name, $0) }
    ) { first, _ in first }
  }

  mutating func read(_ tree: Syntax) {
    let documentation = tree.documentation?.lines ?? []
    reference.files.append(.init(name: tree.file.name, documentation: documentation))
    for declaration in tree.declarations { read(declaration) }
    let holdsDefault = tree.declarations.contains { declaration in
      if case .fallback = declaration.body { true } else { false }
    }
    guard holdsDefault, reference.introduction.isEmpty,
      let title = Self.firstSentence(documentation)
    else { return }
    reference.title = title
    reference.introduction = documentation
  }

  var finished: PolicyReference {
    var finished = reference
    finished.actions.sort { Text($0.name) < Text($1.name) }
    return finished
  }

  private mutating func read(_ declaration: Declaration) {
    let documentation = declaration.documentation?.lines ?? []
    switch declaration.body {
    case .action(let node):
      let uses = uses(of: declaration)
      for name in node.names { append(node, name, documentation, uses: uses) }
    case .context(let node): reference.context += node.fields.fields.map(field)
    case .reviewers(let node):
      reference.reviewers.append(reviewers(node, documentation))
    case .binding(let node):
      reference.lets.append(
        .init(
          name: node.name.text.string, documentation: documentation,
          place: place(node.name.place), text: text(declaration.place),
          source: source(node), uses: uses(of: declaration).filter { $0 != node.name.text.string }))
    case .rule(let node): append(node, declaration)
    case .fallback(let node):
      reference.defaults.append(
        .init(
          verdict: node.verdict, documentation: documentation, place: place(node.place),
          targets: node.targets.map(target)))
    }
  }

  private mutating func append(_ node: RuleNode, _ declaration: Declaration) {
    let rule = rule(node, declaration, checked: rules[node.name.text])
    switch node.kind {
    case .approve, .route, .deny: reference.rules.append(rule)
    case .invariant: reference.invariants.append(rule)
    case .grant: reference.grants.append(rule)
    }
  }

  private mutating func append(
    _ node: ActionNode, _ name: ActionName, _ documentation: [String], uses: [String]
  ) {
    guard let number = actions[name.place] else { return }
    var reversibility: String?
    var stakes: String?
    var handles: [String] = []
    for clause in node.clauses {
      switch clause {
      case .reversibility(_, let expression): reversibility = text(expression.place)
      case .stakes(_, let expression): stakes = text(expression.place)
      case .handles(_, let names): handles = names.map(\.text.string)
      }
    }
    reference.actions.append(
      .init(
        name: policy.actions[number].name.string, documentation: documentation,
        place: place(name.place),
        arguments: node.fields.fields.map(field), isOpen: node.fields.open != nil,
        reversibility: reversibility, stakes: stakes, handles: handles,
        outcomes: Outcomes(of: number, in: policy),
        rules: policy.rules.filter { $0.actions.contains(number) }.map(\.name.string),
        uses: uses))
  }

  private func field(_ node: FieldNode) -> PolicyReference.Field {
    .init(
      name: node.name.text.string, type: line(node.type.place), isOptional: node.isOptional,
      isSaid: node.said != nil)
  }

  private func reviewers(
    _ node: ReviewersNode, _ documentation: [String]
  ) -> PolicyReference.Reviewers {
    var members: [String] = []
    var group: String?
    for clause in node.clauses {
      switch clause {
      case .members(_, let nodes): members = nodes.map(\.text.string)
      case .group(_, let node): group = node.text.string
      }
    }
    return .init(
      name: node.name.text.string, documentation: documentation, place: place(node.name.place),
      members: members, group: group)
  }

  private func source(_ node: LetNode) -> String? {
    switch node.body {
    case .expression, .function: nil
    case .data(_, let path): path.text.string
    }
  }

  /// Up to the first full stop, question mark or colon that ends a word.
  private static func firstSentence(_ lines: [String]) -> String? {
    var title = ""
    let words = lines.prefix { !$0.isEmpty }.joined(separator: " ").split(separator: " ")
    for word in words {
      title += (title.isEmpty ? "" : " ") + word
      if let end = title.utf8.last, ".:?!".utf8.contains(end) { break }
    }
    if title.hasSuffix(".") || title.hasSuffix(":") { title.removeLast() }
    return title.isEmpty ? nil : title
  }
}
