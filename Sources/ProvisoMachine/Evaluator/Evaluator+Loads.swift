import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// Values that come from outside the stack.
extension Evaluator {
  @inline(__always)
  mutating func load(_ step: Instruction, _ frame: inout Frame) {
    switch step.opcode {
    case .constant: frame.push(unit.constants[Int(step.c)])
    case .slot: frame.push(slot(step.b, about: step.c, frame))
    case .hasSlot: frame.push(isPresent(step.b, about: step.c, frame))
    case .local: frame.push(frame.locals[Int(step.b)])
    case .store:
      let value = frame.pop()
      frame.locals[Int(step.b)] = value
    default: frame.push(input(step, frame))
    }
  }

  @inline(never)
  private mutating func input(_ step: Instruction, _ frame: Frame) -> Value {
    switch step.opcode {
    case .variable:
      let place = Int(step.b)
      guard place < bindings.count, !bindings[place].isUnsettled else {
        return frame.error(.noSuchMember, about: step.c)
      }
      return bindings[place]
    case .confidence: return .double(confidence)
    case .hasConfidence: return .bool(request.confidence != 0)
    case .now:
      guard let now = request.now else { return frame.error(.unknownTime) }
      return .timestamp(seconds: now.seconds, nanoseconds: now.nanoseconds)
    case .fact:
      let scale = Scale(rawValue: step.a) ?? .stakes
      return .level(scale, rank: rank(of: scale))
    case .findings: return scannedArguments()
    case .digest: return .string(digest.text(of: request, tape))
    default: return .null
    }
  }

  /// The agent's confidence; 0 if it told none.
  var confidence: Double { tape.number(request.confidence) }

  /// What a slot holds; absent: an error value about `about`.
  @inline(__always)
  mutating func slot(
    _ number: UInt16, about: UInt32, _ frame: Frame, back: Int = 0
  ) -> Value {
    let value = unit.slots[Int(number)]
    return value.isUnsettled ? settled(number, about, frame.here(back)) : value
  }

  /// Reads a slot for the first time, or says why it cannot be read.
  @inline(never)
  private mutating func settled(_ number: UInt16, _ about: UInt32, _ here: UInt32) -> Value {
    let place = Int(number)
    if unit.slots[place].kind == .unread { unit.slots[place] = read(unit.slots[place]) }
    let value = unit.slots[place]
    return value.isError ? .error(value.fault, at: here, about: about) : value
  }

  private mutating func isPresent(
    _ number: UInt16, about: UInt32, _ frame: Frame
  ) -> Value {
    let value = slot(number, about: about, frame)
    guard value.isError else { return .bool(true) }
    return value.fault == .noSuchMember ? .bool(false) : value
  }

  /// The value of an unread part of the request, or an error value.
  mutating func read(_ part: Value) -> Value {
    do throws(Fault) {
      if part.detail != 0, mismatch(part.node, part.nodeType) != nil { throw .wrongType }
      return try value(of: part.node, as: part.nodeType)
    } catch {
      return .error(error)
    }
  }
}
