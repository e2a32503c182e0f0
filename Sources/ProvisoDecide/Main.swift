import CSystem
import ProvisoMachine

/// Decides a request, or each line of a stream, by a compiled program, and nothing else: what an
/// agent starts before every action. Compiled as Embedded Swift, linked statically.
@_cdecl("main")
public func main(
  _ count: Int32, _ words: UnsafePointer<UnsafePointer<CChar>?>
) -> Int32 {
  guard let invocation = Invocation(UnsafeBufferPointer(start: words, count: Int(count))),
    let program = invocation.program
  else { return fail(.usage, Invocation.usage) }
  guard let options = invocation.options else {
    return fail(.internalError, "the time cannot be told\n")
  }
  var overlay: Buffer?
  if let path = invocation.grants {
    guard let bytes = file(path, most: Door.programBytes) else { return missing(path) }
    overlay = bytes
  }
  guard let bytes = file(program, most: Door.programBytes) else { return missing(program) }
  do throws(Door.Unusable) {
    var door = try Door(bytes.bytes, overlay: overlay?.bytes, invocation, options)
    let code = decide(invocation, &door)
    // The system takes all memory back at once.
    _exit(code)
  } catch {
    return fail(.unusableProgram, error.text)
  }
}

private func decide(_ invocation: Invocation, _ door: inout Door) -> Int32 {
  guard let path = invocation.action else {
    return door.decide(System.input, isStream: invocation.isStream).rawValue
  }
  let descriptor = System.open(path)
  guard descriptor >= 0 else { return missing(path) }
  return door.decide(descriptor, isStream: invocation.isStream).rawValue
}

/// The bytes of a file; nil if it cannot be read.
private func file(_ path: UnsafePointer<CChar>, most: Int) -> Buffer? {
  let descriptor = System.open(path)
  guard descriptor >= 0 else { return nil }
  var buffer = Buffer(capacity: System.size(descriptor) ?? 1 << 16)
  return buffer.readAll(from: descriptor, most: most) ? buffer : nil
}

/// Says on standard error what kept the program from deciding.
func fail(_ exit: Exit, _ text: StaticString) -> Int32 {
  var message: [UInt8] = []
  append(text, to: &message)
  _ = System.write(message, to: System.messages)
  return exit.rawValue
}

private func missing(_ path: UnsafePointer<CChar>) -> Int32 {
  var message: [UInt8] = []
  append("proviso-decide: cannot read ", to: &message)
  message.append(contentsOf: Invocation.bytes(path))
  message.append(UInt8(ascii: "\n"))
  _ = System.write(message, to: System.messages)
  return Exit.missingFile.rawValue
}

func append(_ text: StaticString, to bytes: inout [UInt8]) {
  bytes.append(
    contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
}
