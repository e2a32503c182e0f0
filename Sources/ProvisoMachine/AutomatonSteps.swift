internal import ProvisoLanguage

/// The steps of a pattern whose table would be too big: all of them are followed at once, so that
/// each is looked at no more than once for each character.
struct AutomatonSteps {
  let count: Int
  private let steps: UnsafePointer<UInt16>
  private let sets: UnsafePointer<UInt32>
  private let wordsPerSet: Int
  private let traits: UnsafePointer<UInt8>

  init(states: UnsafeRawPointer, shape: AutomatonShape) {
    count = shape.stateCount
    steps = states.assumingMemoryBound(to: UInt16.self)
    sets = (states + (shape.setsAt - shape.statesAt)).assumingMemoryBound(to: UInt32.self)
    wordsPerSet = shape.wordsPerSet
    traits = (states + (shape.traitsAt - shape.statesAt)).assumingMemoryBound(to: UInt8.self)
  }

  /// Two lists, and alignment.
  var scratchBytes: Int { 2 * StepList.bytes(for: count) + 8 }

  func accept(
    _ text: UnsafeRawBufferPointer, symbols: SymbolMap, start: Int,
    scratch: UnsafeMutableRawBufferPointer
  ) throws(Fault) -> Bool {
    guard let base = scratch.baseAddress, scratch.count >= scratchBytes else { throw .tooBig }
    let aligned = base.alignedUp(toMultipleOf: 8)
    var current = StepList(at: aligned, for: count)
    var upcoming = StepList(at: aligned + StepList.bytes(for: count), for: count)
    var place = Place(isTextStart: true)
    var index = 0
    while true {
      var symbol = -1
      if index < text.count {
        symbol = symbols.take(from: text, at: &index)
        place.traitsAfter = traits[symbol]
      } else {
        place.isTextEnd = true
        place.traitsAfter = 0
      }
      current.add(start)
      if follow(&current, into: &upcoming, symbol: symbol, place: place) { return true }
      if place.isTextEnd { return false }
      swap(&current, &upcoming)
      upcoming.clear()
      place.isTextStart = false
      place.traitsBefore = place.traitsAfter
    }
  }

  /// Follows every step of `current`; gives whether one of them is the match.
  @inline(__always)
  private func follow(
    _ current: inout StepList, into upcoming: inout StepList, symbol: Int, place: Place
  ) -> Bool {
    var index = 0
    while index < current.count {
      let step = steps + current[index] * 4
      let argument = Int(step[1])
      let next = Int(step[2])
      switch AutomatonLayout.Opcode(rawValue: step[0]) {
      case .match: return true
      case nil: break
      case .symbol:
        if argument == symbol { upcoming.add(next) }
      case .set:
        if symbol >= 0, holds(argument, symbol) { upcoming.add(next) }
      case .split:
        current.add(next)
        current.add(Int(step[3]))
      case .claim:
        if let claim = PlaceClaim(rawValue: UInt8(argument)), place.fulfils(claim) {
          current.add(next)
        }
      }
      index += 1
    }
    return false
  }

  private func holds(_ set: Int, _ symbol: Int) -> Bool {
    sets[set * wordsPerSet + symbol / 32] >> UInt32(symbol % 32) & 1 == 1
  }
}

/// Steps in the order they were added, each once.
private struct StepList {
  private let marks: UnsafeMutablePointer<UInt64>
  private let markWords: Int
  private let steps: UnsafeMutablePointer<UInt16>
  private(set) var count = 0

  static func bytes(for count: Int) -> Int { (count + 63) / 64 * 8 + (count * 2 + 7) / 8 * 8 }

  init(at base: UnsafeMutableRawPointer, for count: Int) {
    markWords = (count + 63) / 64
    marks = base.bindMemory(to: UInt64.self, capacity: markWords)
    steps = (base + markWords * 8).bindMemory(to: UInt16.self, capacity: count)
    marks.update(repeating: 0, count: markWords)
  }

  subscript(index: Int) -> Int { Int(steps[index]) }

  mutating func clear() {
    marks.update(repeating: 0, count: markWords)
    count = 0
  }

  @inline(__always)
  mutating func add(_ step: Int) {
    let bit: UInt64 = 1 << UInt64(step % 64)
    guard marks[step / 64] & bit == 0 else { return }
    marks[step / 64] |= bit
    steps[count] = UInt16(truncatingIfNeeded: step)
    count += 1
  }
}
