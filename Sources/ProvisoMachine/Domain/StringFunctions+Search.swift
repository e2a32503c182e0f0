package import ProvisoLanguage

extension StringFunctions {
  /// Whether `text` holds `needle`, in linear time.
  package static func contains(
    _ text: UnsafeRawBufferPointer, _ needle: UnsafeRawBufferPointer
  ) -> Bool {
    needle.isEmpty || Needle(ByteRun(needle)).first(in: ByteRun(text)) != nil
  }

  /// `indexOf`: the first place at or after `start` where `needle` stands, or -1.
  package static func index(
    of needle: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, from start: Int64
  ) throws(Fault) -> Value {
    let offset = try CodePoints.offset(of: start, in: text)
    guard !needle.isEmpty else { return .int(start) }
    guard let found = Needle(ByteRun(needle)).first(in: ByteRun(text), from: offset) else {
      return .int(-1)
    }
    return .int(Int64(CodePoints.count(text.part(0, found))))
  }

  /// `lastIndexOf`: the last place at or before `start` where `needle` stands, or -1.
  package static func lastIndex(
    of needle: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, from start: Int64?
  ) throws(Fault) -> Value {
    var end = text.count
    if let start {
      let offset = try CodePoints.offset(of: start, in: text)
      end = Swift.min(end, offset + needle.count)
    }
    guard !needle.isEmpty else { return .int(start ?? Int64(CodePoints.count(text))) }
    let hay = ByteRun(text.part(0, end), backwards: true)
    guard let found = Needle(ByteRun(needle, backwards: true)).first(in: hay) else {
      return .int(-1)
    }
    return .int(Int64(CodePoints.count(text.part(0, end - found - needle.count))))
  }

  /// `replace`: the first `limit` places where `old` stands hold `new`; all if it is negative.
  /// An empty `old` stands before each code point and at the end.
  package static func replace(
    _ text: UnsafeRawBufferPointer, _ old: UnsafeRawBufferPointer,
    with new: UnsafeRawBufferPointer, limit: Int64, in arena: inout Arena
  ) throws(Fault) -> Value {
    var pieces = Pieces(of: text, around: old)
    var left = limit
    var writer = ByteWriter(into: &arena)
    if old.isEmpty, left != 0 {
      try writer.append(new)
      left -= 1
    }
    while left != 0, let piece = pieces.next() {
      try writer.append(piece)
      try writer.append(new)
      left -= 1
    }
    try writer.append(pieces.rest)
    return .string(writer.finish(in: &arena))
  }

  /// `split`: at most `limit` pieces of `text` around `separator`, the last one whole; all if it
  /// is negative. An empty separator cuts between code points.
  package static func split(
    _ text: UnsafeRawBufferPointer, separator: UnsafeRawBufferPointer, limit: Int64,
    in arena: inout Arena
  ) throws(Fault) -> Value {
    if limit == 0 || separator.isEmpty && text.isEmpty { return .list(try arena.values(0)) }
    let most = limit < 0 ? Int64.max : limit
    var count: Int64 = 1
    var counter = Pieces(of: text, around: separator)
    while count < most, counter.next() != nil, !(separator.isEmpty && counter.rest.isEmpty) {
      count += 1
    }
    let values = try arena.values(Int(count))
    var pieces = Pieces(of: text, around: separator)
    for index in 0..<values.count - 1 { values[index] = .string(pieces.next() ?? pieces.rest) }
    values[values.count - 1] = .string(pieces.rest)
    return .list(values)
  }
}

/// The pieces of a text around a separator; around an empty one its code points.
private struct Pieces {
  private(set) var rest: UnsafeRawBufferPointer
  private let separator: UnsafeRawBufferPointer
  private let needle: Needle

  init(of text: UnsafeRawBufferPointer, around separator: UnsafeRawBufferPointer) {
    rest = text
    self.separator = separator
    needle = Needle(ByteRun(separator))
  }

  /// The piece before the next separator, which is passed over; none if there is no more.
  mutating func next() -> UnsafeRawBufferPointer? {
    var end = 0
    if separator.isEmpty {
      guard !rest.isEmpty else { return nil }
      end = CodePoints.end(after: 0, in: rest)
    } else {
      guard let found = needle.first(in: ByteRun(rest)) else { return nil }
      end = found
    }
    let piece = rest.part(0, end)
    rest = rest.part(end + separator.count, rest.count)
    return piece
  }
}
