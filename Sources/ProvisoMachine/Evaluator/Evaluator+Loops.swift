import ProvisoLanguage
import ProvisoProgram

/// Macros: a body for each part of a range.
extension Evaluator {
  @inline(never)
  mutating func loop(_ step: Instruction, _ frame: inout Frame) {
    do throws(Fault) {
      switch step.opcode {
      case .iterate: try open(step, &frame)
      case .next: try advance(&frame)
      case .skip: try skip(step, &frame)
      default: try fold(step, &frame)
      }
    } catch {
      // Only an open loop, or a range on the stack, can fail.
      close(frame.error(error), &frame)
    }
  }

  private mutating func open(_ step: Instruction, _ frame: inout Frame) throws(Fault) {
    let range = frame.last
    guard !range.isError, let cursor = try? cursor(over: range) else {
      if !range.isError { frame.last = frame.error(.noOverload) }
      return frame.jump(step.c)
    }
    frame.top -= 1
    (frame.loop).initialize(
      to: Loop(
        cursor: cursor, fold: Fold(rawValue: step.a & 0x7F) ?? .all, isPair: step.a & 0x80 != 0,
        local: Int(step.b), exit: step.c))
    frame.loop += 1
  }

  private mutating func advance(_ frame: inout Frame) throws(Fault) {
    let loop = frame.loop - 1
    guard let part = try take(&loop.pointee.cursor) else {
      return close(try outcome(loop.pointee, frame), &frame)
    }
    let variables = frame.locals + loop.pointee.local
    if loop.pointee.isPair {
      variables[0] = loop.pointee.cursor.isMap ? part.first : .int(loop.pointee.index)
      variables[1] = loop.pointee.cursor.isMap ? part.second : part.first
    } else {
      variables[0] = part.first
    }
    loop.pointee.index &+= 1
  }

  private mutating func skip(_ step: Instruction, _ frame: inout Frame) throws(Fault) {
    let condition = frame.pop()
    if condition.isTrue { return }
    guard condition.isFalse else {
      return close(condition.isError ? condition : frame.error(.noOverload), &frame)
    }
    try back(to: step.c, &frame)
  }

  /// A jump back pays for what it will run again.
  private mutating func back(to address: UInt32, _ frame: inout Frame) throws(Fault) {
    try charge(frame.next &- Int(address))
    frame.jump(address)
  }

  /// Ends the innermost loop with a value.
  private mutating func close(_ value: Value, _ frame: inout Frame) {
    frame.loop -= 1
    frame.push(value)
    frame.jump(frame.loop.pointee.exit)
  }

  private mutating func fold(_ step: Instruction, _ frame: inout Frame) throws(Fault) {
    let value = frame.pop()
    let loop = frame.loop - 1
    switch loop.pointee.fold {
    case .all, .exists:
      let deciding = Value.bool(loop.pointee.fold == .exists)
      if value.kind == .bool {
        if value.payload == deciding.payload { return close(deciding, &frame) }
      } else if !loop.pointee.kept.isError {
        loop.pointee.kept = value.isError ? value : frame.error(.noOverload)
      }
    case .existsOne, .filter:
      guard value.kind == .bool else {
        return close(value.isError ? value : frame.error(.noOverload), &frame)
      }
      if value.isTrue {
        loop.pointee.hits &+= 1
        if loop.pointee.fold == .filter { try collect(frame.locals[loop.pointee.local], loop) }
      }
    case .map, .transformList:
      if value.isError { return close(value, &frame) }
      try collect(value, loop)
    case .transformMap:
      if value.isError { return close(value, &frame) }
      try collect(frame.locals[loop.pointee.local], loop, parts: 2)
      try collect(value, loop, parts: 2)
    case .transformMapEntry:
      if value.isError { return close(value, &frame) }
      guard value.kind == .map || value.kind == .nodeMap else { throw .noOverload }
      try collect(value, loop)
    }
    try back(to: step.c, &frame)
  }

  /// Adds to what a loop collects. Room for all of it is taken at once, since bodies take more
  /// behind it.
  private mutating func collect(
    _ value: Value, _ loop: UnsafeMutablePointer<Loop>, parts: Int = 1
  ) throws(Fault) {
    if loop.pointee.room == nil {
      let count = Int(loop.pointee.cursor.left) + 1
      loop.pointee.room = try arena.values(count * parts).baseAddress
    }
    loop.pointee.room.unsafelyUnwrapped[loop.pointee.collected] = value
    loop.pointee.collected &+= 1
  }

  /// What a loop gives that went through its whole range.
  private mutating func outcome(_ loop: Loop, _ frame: Frame) throws(Fault) -> Value {
    switch loop.fold {
    case .all, .exists: return loop.kept.isError ? loop.kept : .bool(loop.fold == .all)
    case .existsOne: return .bool(loop.hits == 1)
    case .filter, .map, .transformList: return .list(at: collected(loop), count: loop.collected)
    case .transformMap: return .map(at: collected(loop), pairs: loop.collected / 2)
    case .transformMapEntry: return try merged(loop)
    }
  }

  private mutating func collected(_ loop: Loop) -> UnsafePointer<Value> {
    UnsafePointer(loop.room ?? unit.constants)
  }

  /// One map of many; a key that stands in two of them is an error value.
  private mutating func merged(_ loop: Loop) throws(Fault) -> Value {
    var count = 0
    for place in 0..<loop.collected { count += Int(collected(loop)[place].count) }
    var builder = MapBuilder(room: try arena.values(2 * count))
    for place in 0..<loop.collected {
      var cursor = try cursor(over: collected(loop)[place])
      while let part = try take(&cursor) { try add(part.first, part.second, to: &builder) }
    }
    return builder.map
  }
}
