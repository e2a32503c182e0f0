package import ProvisoLanguage
package import ProvisoText

/// One policy file as a tree: every declaration, and every comment beside them.
package struct Syntax: Sendable {
  package let file: SourceFile
  /// The number of the file in its set, as every `Place` in the tree has it.
  package let number: Int
  /// The `///` lines at the top that an empty line follows.
  package let documentation: Documentation?
  package let declarations: [Declaration]
  /// Plain comments in the order of the text; no later stage but the formatter reads them.
  package let comments: [Comment]

  package init(
    file: SourceFile, number: Int, documentation: Documentation?, declarations: [Declaration],
    comments: [Comment]
  ) {
    self.file = file
    self.number = number
    self.documentation = documentation
    self.declarations = declarations
    self.comments = comments
  }
}

/// `///` lines that belong together, without their marks.
package struct Documentation: Hashable, Sendable {
  package let lines: [String]
  package let place: Place

  package init(lines: [String], place: Place) {
    self.lines = lines
    self.place = place
  }
}

/// A `//` comment, its mark included.
package struct Comment: Hashable, Sendable {
  package let place: Place
  /// Whether nothing but space stands before it on its line.
  package let startsLine: Bool

  package init(place: Place, startsLine: Bool) {
    self.place = place
    self.startsLine = startsLine
  }
}

/// A word or a back-quoted name, without its quotes.
package struct Name: Hashable, Sendable {
  package let text: Text
  package let place: Place
  package let isQuoted: Bool

  package init(text: Text, place: Place, isQuoted: Bool = false) {
    self.text = text
    self.place = place
    self.isQuoted = isQuoted
  }
}

/// A string literal where only a string can stand, unescaped.
package struct StringNode: Hashable, Sendable {
  package let text: Text
  package let place: Place

  package init(text: Text, place: Place) {
    self.text = text
    self.place = place
  }
}

/// `@control("SOX-404")`
package struct Annotation: Hashable, Sendable {
  package let name: Name
  package let arguments: [StringNode]
  package let place: Place

  package init(name: Name, arguments: [StringNode], place: Place) {
    self.name = name
    self.arguments = arguments
    self.place = place
  }
}
