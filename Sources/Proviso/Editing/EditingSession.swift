package import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
package import ProvisoText

/// What an editor asks about a policy set while somebody writes it. A session is a value: after a
/// change there is a new one. A cursor is the number of a file in `files` and a byte in it.
package struct EditingSession: Sendable {
  /// In the order of their names, as findings number them.
  package let files: [SourceFile]
  package let findings: [Diagnostic]
  let trees: [Syntax]
  let names: [DeclaredName]

  package init(_ files: [SourceFile], data: DataSource = .none) {
    let set = PolicySet(files, data: data)
    self.files = set.files
    findings = set.findings
    trees = set.trees
    names = set.trees.flatMap(DeclaredName.all)
  }

  /// What could stand where the cursor is, in the order in which it is best offered.
  package func completions(in file: Int, at offset: Int) -> [Completion] {
    guard let cursor = Cursor(self.file(file), at: offset) else { return [] }
    return offers(for: cursor, at: Place(file: file, span: Span(cursor.offset, cursor.offset)))
      .filter { $0.text.utf8.starts(with: cursor.prefix.utf8) }
  }

  /// What the word under the cursor stands for: where it is declared, if it is, and what it means.
  package func meaning(in file: Int, at offset: Int) -> Meaning? {
    guard let word = WordAt(self.file(file), offset) else { return nil }
    let place = Place(file: file, span: word.span)
    if let declared = declaration(of: word, at: place) { return Meaning(declared, files) }
    return Vocabulary.all.first { word.agrees(with: $0) }.map { Meaning($0) }
  }

  private func file(_ number: Int) -> SourceFile? {
    files.indices.contains(number) ? files[number] : nil
  }
}

/// One thing that an editor offers.
package struct Completion: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case keyword, action, reviewers, `let`, rule, field, variable, function, method, level
    case kindOfData, type, annotation
  }

  /// What is written; it begins with what stands before the cursor already.
  package let text: String
  package let kind: Kind
  /// One line about it.
  package let detail: String
}

/// What a word means: for a jump and for a hover.
package struct Meaning: Equatable, Sendable {
  /// Where its name is declared, if a policy does.
  package let place: Place?
  /// The line that declares it, or how it is called.
  package let title: String
  /// Its documentation.
  package let text: String

  init(_ name: DeclaredName, _ files: [SourceFile]) {
    let file = files[Int(name.place.file)]
    let line = file.line(file.position(Int(name.place.span.start)).line)
    place = name.place
    title = String(line.drop { $0 == " " })
    text = name.documentation
  }

  init(_ entry: Vocabulary.Entry) {
    place = nil
    title = entry.ways.isEmpty ? entry.name.string : entry.ways.joined(separator: "\n")
    text = entry.summary + (entry.example.map { "\n\($0)" } ?? "")
  }
}
