import ProvisoLanguage
import ProvisoProgram

/// A map in the making, in room that holds all of its pairs.
struct MapBuilder {
  let room: UnsafeMutableBufferPointer<Value>
  var count = 0

  var map: Value {
    guard let first = room.baseAddress else { return Value(.map) }
    return .map(at: UnsafePointer(first), pairs: count)
  }
}

/// Literals of lists and maps.
extension Evaluator {
  /// Set in `detail` of an optional that stands in a literal only if it has a value.
  private static let spliced: UInt16 = 1

  @inline(never)
  mutating func build(_ step: Instruction, _ frame: inout Frame) {
    if step.opcode == .splice {
      if frame.last.kind == .optional {
        frame.last.detail = Self.spliced
      } else if !frame.last.isError {
        frame.last = frame.error(.noOverload)
      }
      return
    }
    let count = Int(step.c) * (step.opcode == .map ? 2 : 1)
    frame.top -= count
    let parts = UnsafePointer(frame.top)
    frame.push(built(step.opcode, parts, count, frame))
  }

  private mutating func built(
    _ opcode: Opcode, _ parts: UnsafePointer<Value>, _ count: Int, _ frame: Frame
  ) -> Value {
    for place in 0..<count where parts[place].isError { return parts[place] }
    do throws(Fault) {
      let room = try arena.values(count)
      return opcode == .map ? try map(parts, count, room) : list(parts, count, room)
    } catch {
      return frame.error(error)
    }
  }

  private mutating func list(
    _ parts: UnsafePointer<Value>, _ count: Int, _ room: UnsafeMutableBufferPointer<Value>
  ) -> Value {
    var used = 0
    for place in 0..<count {
      guard let value = Self.standing(parts[place]) else { continue }
      room[used] = value
      used += 1
    }
    guard let first = room.baseAddress else { return Value(.list) }
    return .list(at: UnsafePointer(first), count: used)
  }

  private mutating func map(
    _ parts: UnsafePointer<Value>, _ count: Int, _ room: UnsafeMutableBufferPointer<Value>
  ) throws(Fault) -> Value {
    var builder = MapBuilder(room: room)
    for place in stride(from: 0, to: count, by: 2) {
      guard Self.isKey(parts[place]) else { throw .noOverload }
      guard let value = Self.standing(parts[place + 1]) else { continue }
      try add(parts[place], value, to: &builder)
    }
    return builder.map
  }

  /// Adds a pair whose key does not stand there yet.
  mutating func add(
    _ key: Value, _ value: Value, to builder: inout MapBuilder
  ) throws(Fault) {
    guard try find(key, in: builder.map) == nil else { throw .duplicateKey }
    builder.room[2 * builder.count] = key
    builder.room[2 * builder.count + 1] = value
    builder.count += 1
  }

  /// What a part of a literal stands for; nil for a spliced optional without a value.
  private static func standing(_ part: Value) -> Value? {
    guard part.kind == .optional, part.detail == spliced else { return part }
    return part.parts?.pointee
  }

  private static func isKey(_ value: Value) -> Bool {
    switch value.kind {
    case .bool, .int, .uint, .string: true
    default: false
    }
  }
}
