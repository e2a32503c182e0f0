/// A half-open range of byte offsets in one source file.
package struct Span: Hashable, Sendable {
  package let start: UInt32
  package let end: UInt32

  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }

  /// The empty span just after this one: where something missing is marked.
  package var after: Span { Span(Int(end), Int(end)) }

  /// The smallest span that covers both.
  package func joined(to other: Span) -> Span {
    Span(Int(min(start, other.start)), Int(max(end, other.end)))
  }
}

/// A span in one file of a policy set. Files are numbered in the order of their names.
package struct Place: Hashable, Sendable {
  package let file: UInt32
  package let span: Span

  package init(file: Int, span: Span) {
    self.file = UInt32(file)
    self.span = span
  }

  /// The smallest place that covers both; `other` stands in the same file.
  package func joined(to other: Place) -> Place {
    Place(file: Int(file), span: span.joined(to: other.span))
  }
}
