import ProvisoLanguage

/// Functions over text: CEL's own, and its strings extension.
extension Evaluator {
  mutating func string(
    _ builtin: StringBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    if builtin == .join { return try join(arguments) }
    let text = try arguments.string(0)
    try charge(bytes: text.count)
    switch builtin {
    case .contains: return .bool(StringFunctions.contains(text, try arguments.string(1)))
    case .startsWith: return .bool(starts(text, with: try arguments.string(1)))
    case .endsWith: return .bool(ends(text, with: try arguments.string(1)))
    case .matches: return try matches(text, arguments)
    case .charAt: return try StringFunctions.character(of: text, at: try arguments.int(1))
    case .indexOf, .lastIndexOf: return try place(builtin, text, arguments)
    case .join: return try join(arguments)
    case .lowerAscii: return try StringFunctions.lowerAscii(text, in: &arena)
    case .upperAscii: return try StringFunctions.upperAscii(text, in: &arena)
    case .quote: return try StringFunctions.quote(text, in: &arena)
    case .replace: return try replace(text, arguments)
    case .split:
      let limit = arguments.count > 2 ? try arguments.int(2) : -1
      let separator = try arguments.string(1)
      return try StringFunctions.split(text, separator: separator, limit: limit, in: &arena)
    case .substring:
      let end = arguments.count > 2 ? try arguments.int(2) : nil
      return try StringFunctions.substring(text, from: try arguments.int(1), to: end)
    case .trim: return StringFunctions.trim(text)
    case .format: return try format(text, try arguments.list(1))
    }
  }

  private func starts(
    _ text: UnsafeRawBufferPointer, with start: UnsafeRawBufferPointer
  ) -> Bool {
    text.count >= start.count && ByteOrder.equal(text.part(0, start.count), start)
  }

  private func ends(_ text: UnsafeRawBufferPointer, with end: UnsafeRawBufferPointer) -> Bool {
    text.count >= end.count && ByteOrder.equal(text.part(text.count - end.count, text.count), end)
  }

  /// Against a pattern that was compiled ahead, or in the bare language is compiled now.
  private mutating func matches(
    _ text: UnsafeRawBufferPointer, _ arguments: Arguments
  ) throws(Fault) -> Value {
    if arguments.compiled.count > 0 { return .bool(try matches(text, arguments.compiled)) }
    guard let resolve = resolvers.pattern else { throw .invalidArgument }
    return .bool(try matches(text, try resolve(try arguments.string(1), &arena)))
  }

  private func place(
    _ builtin: StringBuiltin, _ text: UnsafeRawBufferPointer, _ arguments: Arguments
  ) throws(Fault) -> Value {
    let needle = try arguments.string(1)
    let start = arguments.count > 2 ? try arguments.int(2) : nil
    return builtin == .indexOf
      ? try StringFunctions.index(of: needle, in: text, from: start ?? 0)
      : try StringFunctions.lastIndex(of: needle, in: text, from: start)
  }

  private mutating func replace(
    _ text: UnsafeRawBufferPointer, _ arguments: Arguments
  ) throws(Fault) -> Value {
    let new = try arguments.string(2)
    let limit = arguments.count > 3 ? try arguments.int(3) : -1
    let result = try StringFunctions.replace(
      text, try arguments.string(1), with: new, limit: limit, in: &arena)
    try charge(bytes: Int(result.count))
    return result
  }

  private mutating func join(_ arguments: Arguments) throws(Fault) -> Value {
    let parts = try elements(of: try arguments.list(0))
    var bytes = 0
    for part in parts {
      guard part.kind == .string else { throw .noOverload }
      bytes += Int(part.count)
    }
    let separator =
      arguments.count > 1
      ? try arguments.string(1) : UnsafeRawBufferPointer(start: nil, count: 0)
    try charge(bytes: bytes + parts.count * separator.count)
    return try StringFunctions.join(
      UnsafeBufferPointer(parts), separator: separator, in: &arena)
  }
}
