import ProvisoLanguage
import ProvisoSyntax

extension ActionName {
  /// Whether no segment is missing; the parser has told of one that is.
  var isWhole: Bool { !segments.isEmpty && !segments.contains { $0.text.utf8.isEmpty } }

  /// The segments joined by dots, one that holds a dot itself in back quotes.
  var wire: Text {
    Text(segments.map { Self.wire($0.text.string) }.joined(separator: "."))
  }

  private static func wire(_ segment: String) -> String {
    segment.utf8.contains(UInt8(ascii: ".")) ? "`\(segment)`" : segment
  }

  /// Whether the pattern means the type of these segments.
  func matches(_ type: [Text]) -> Bool {
    guard coversBelow ? type.count > segments.count : type.count == segments.count
    else { return false }
    return zip(segments, type).allSatisfy { $0.text == $1 }
  }
}
