import ProvisoText

/// One step of a layout: text to print, or a place where a line may or must end.
enum Step {
  /// Bytes of the source as they stand there.
  case token(Span)
  /// A comment that has its own line, and whether an empty one goes before it.
  case comment(Span, afterEmptyLine: Bool)
  /// A comment behind what is printed so far on the line.
  case trailing(Span)
  case space
  /// So many spaces, or those only where the group has several lines.
  case padding(Int)
  case paddingIfBroken(Int)
  /// A comma that only a list of several lines has behind its last element.
  case commaIfBroken
  /// The end of a line where the group has several; else a space, or nothing.
  case line(isSpace: Bool)
  /// A space, or the end of a line where what follows does not fit on it.
  case wrap
  case lineEnd
  /// An empty line where the group has several lines.
  case emptyLineIfBroken
  /// What stands on one line if it fits. `isBroken` takes several lines anyway.
  case open(isBroken: Bool)
  case close
  /// Further lines begin two columns further on, or in the column reached, until `.outdent`.
  case indent
  case align
  case outdent
}
