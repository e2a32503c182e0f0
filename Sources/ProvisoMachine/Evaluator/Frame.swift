import ProvisoLanguage
import ProvisoProgram

/// The registers of a running chunk. It lives in one function, never in stored state.
struct Frame {
  let code: UnsafePointer<Instruction>
  /// The number of the chunk's first instruction in the program.
  let first: UInt32
  /// The instruction after the one that runs.
  var next = 0
  /// One past the topmost value.
  var top: UnsafeMutablePointer<Value>
  let locals: UnsafeMutablePointer<Value>
  /// One past the innermost loop.
  var loop: UnsafeMutablePointer<Loop>
  /// The outcome of a conjunction none of whose parts was false: true, or the first error value.
  var kept = Value.bool(true)

  @inline(__always)
  mutating func take() -> Instruction {
    let step = code[next]
    next &+= 1
    return step
  }

  /// The string of the `note` that stands next, which is passed over.
  @inline(__always)
  mutating func takeNote() -> UInt32 {
    let note = code[next].c
    next &+= 1
    return note
  }

  @inline(__always)
  mutating func push(_ value: Value) {
    top.pointee = value
    top += 1
  }

  @inline(__always)
  mutating func pop() -> Value {
    top -= 1
    return top.pointee
  }

  @inline(__always)
  mutating func jump(_ address: UInt32) { next = Int(address) }

  /// The value on top.
  @inline(__always)
  var last: Value {
    get { (top - 1).pointee }
    nonmutating set { (top - 1).pointee = newValue }
  }

  /// The number of the instruction that runs; `back`: how many notes of it were taken.
  @inline(__always)
  func here(_ back: Int = 0) -> UInt32 {
    first &+ UInt32(truncatingIfNeeded: next &- 1 &- back)
  }

  @inline(__always)
  func error(_ fault: Fault, about: UInt32 = none, back: Int = 0) -> Value {
    .error(fault, at: here(back), about: about)
  }
}
