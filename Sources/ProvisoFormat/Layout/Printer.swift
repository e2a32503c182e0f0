import ProvisoSyntax
import ProvisoText

/// Prints the steps of a layout in one pass: how wide a group is was counted before.
struct Printer {
  static let lineWidth = 100

  private let bytes: [UInt8]
  private let steps: [Step]
  private let measure: Measure

  private var output: [UInt8] = []
  private var column = 0
  private var startsLine = true
  private var indents = [0]
  /// Whether each open group takes several lines.
  private var broken = [true]

  /// The lines of `steps`, each with its line feed but the last.
  static func print(_ steps: [Step], of bytes: [UInt8]) -> [UInt8] {
    var printer = Printer(bytes: bytes, steps: steps)
    for index in steps.indices { printer.print(index) }
    while printer.output.last?.isBlank == true { printer.output.removeLast() }
    return printer.output
  }

  private init(bytes: [UInt8], steps: [Step]) {
    self.bytes = bytes
    self.steps = steps
    measure = Measure(steps, of: bytes)
  }

  private mutating func print(_ index: Int) {
    switch steps[index] {
    case .token(let span): text(span.range)
    case .comment(let span, let afterEmptyLine):
      endLine()
      if afterEmptyLine { emptyLine() }
      comment(span.range)
    case .trailing(let span):
      trimSpaces()
      if !startsLine { output.append(.space) }
      comment(span.range)
    case .space: spaces(1)
    case .padding(let count): spaces(count)
    case .paddingIfBroken(let count): if isBroken { spaces(count) }
    case .commaIfBroken: if isBroken { output.append(UInt8(ascii: ",")) }
    case .line(let isSpace):
      if isBroken { endLine() } else if isSpace { spaces(1) }
    case .wrap:
      if measure.fitsAfter(index, at: reached, in: Self.lineWidth) { spaces(1) } else { endLine() }
    case .lineEnd: endLine()
    case .emptyLineIfBroken: if isBroken { emptyLine() }
    case .open(let mustBreak):
      broken.append(mustBreak || isBroken && !measure.fits(index, at: reached, in: Self.lineWidth))
    case .close: broken.removeLast()
    case .indent: indents.append(indentation + 2)
    case .align: indents.append(reached)
    case .outdent: indents.removeLast()
    }
  }

  private var isBroken: Bool { broken[broken.count - 1] }
  private var indentation: Int { indents[indents.count - 1] }
  /// The column in which the next text begins.
  private var reached: Int { startsLine ? indentation : column }

  private mutating func text(_ range: Range<Int>) {
    if startsLine {
      output += repeatElement(.space, count: indentation)
      column = indentation
      startsLine = false
    }
    for index in range {
      let byte = bytes[index]
      // In strings of several lines CEL reads every kind of line end as a line feed.
      if byte == .carriageReturn {
        if index + 1 < range.upperBound, bytes[index + 1] == .lineFeed { continue }
        output.append(.lineFeed)
        column = 0
        continue
      }
      output.append(byte)
      if byte == .lineFeed { column = 0 } else if byte & 0xC0 != 0x80 { column += 1 }
    }
  }

  /// A comment ends its line; what stands behind its text is not kept.
  private mutating func comment(_ range: Range<Int>) {
    if startsLine { output += repeatElement(.space, count: indentation) }
    output += bytes[range]
    while output.last?.isBlank == true { output.removeLast() }
    output.append(.lineFeed)
    startsLine = true
  }

  private mutating func spaces(_ count: Int) {
    guard !startsLine else { return }
    output += repeatElement(.space, count: count)
    column += count
  }

  private mutating func endLine() {
    guard !startsLine else { return }
    trimSpaces()
    output.append(.lineFeed)
    startsLine = true
  }

  private mutating func emptyLine() {
    endLine()
    guard !output.isEmpty, !output.suffix(2).elementsEqual([.lineFeed, .lineFeed]) else { return }
    output.append(.lineFeed)
  }

  private mutating func trimSpaces() {
    while !startsLine, output.last == .space { output.removeLast() }
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  /// Whether it shows nothing, as the lexer's space.
  var isBlank: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D && self != 0x0B }
}
