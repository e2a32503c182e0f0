import ProvisoText

/// How wide the groups of a layout are on one line, counted once for all of them.
struct Measure {
  /// The width of everything before a step, on one line.
  private var widths: [Int] = [0]
  /// How many lines must end before a step.
  private var lineEnds: [Int] = [0]
  /// The width of everything before the next place where a line may end.
  private var nextLines: [Int] = []
  /// The step that closes a group, by the one that opens it.
  private var closings: [Int]

  init(_ steps: [Step], of bytes: [UInt8]) {
    closings = [Int](repeating: 0, count: steps.count)
    var open: [Int] = []
    for (index, step) in steps.enumerated() {
      if case .open = step { open.append(index) }
      if case .close = step, let opening = open.popLast() { closings[opening] = index }
      widths.append(widths[index] + Self.width(step, bytes))
      lineEnds.append(lineEnds[index] + (Self.endsLine(step) ? 1 : 0))
    }
    nextLines = widths
    for index in steps.indices.reversed() where !Self.mayEndLine(steps[index]) {
      nextLines[index] = nextLines[index + 1]
    }
  }

  /// Whether a group, and what must follow it on the line, fits on one line from `column`.
  func fits(_ opening: Int, at column: Int, in width: Int) -> Bool {
    let closing = closings[opening]
    return lineEnds[closing] == lineEnds[opening]
      && column + nextLines[closing] - widths[opening] <= width
  }

  /// Whether a space, and what must follow it on the line, fits on the line from `column`.
  func fitsAfter(_ wrap: Int, at column: Int, in width: Int) -> Bool {
    column + nextLines[wrap + 1] - widths[wrap] <= width
  }

  private static func width(_ step: Step, _ bytes: [UInt8]) -> Int {
    switch step {
    case .token(let span):
      bytes[span.range].prefix { $0 != .lineFeed }.count { $0 & 0xC0 != 0x80 }
    case .space, .wrap: 1
    case .padding(let count): count
    case .line(let isSpace): isSpace ? 1 : 0
    case .comment, .trailing, .paddingIfBroken, .commaIfBroken, .lineEnd, .emptyLineIfBroken,
      .open, .close, .indent, .align, .outdent:
      0
    }
  }

  private static func endsLine(_ step: Step) -> Bool {
    switch step {
    case .comment, .trailing, .lineEnd: true
    case .open(let isBroken): isBroken
    case .token, .space, .padding, .paddingIfBroken, .commaIfBroken, .line, .wrap,
      .emptyLineIfBroken, .close, .indent, .align, .outdent:
      false
    }
  }

  private static func mayEndLine(_ step: Step) -> Bool {
    switch step {
    case .comment, .trailing, .lineEnd, .line, .wrap: true
    case .token, .space, .padding, .paddingIfBroken, .commaIfBroken, .emptyLineIfBroken, .open,
      .close, .indent, .align, .outdent:
      false
    }
  }
}
