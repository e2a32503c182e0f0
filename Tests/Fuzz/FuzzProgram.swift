import Glibc
import ProvisoChecker
import ProvisoCompiler
import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram
import ProvisoSyntax
import ProvisoText

/// Input that begins with a byte below 9 is a list of changes to the program of the measurements,
/// eight bytes each; the file gets a right checksum and digest again, as a hostile author would
/// do. Any other input is the text of a policy, of which the compiler must make a program that
/// verifies. Whatever verifies decides some requests.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzProgram(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = [UInt8](UnsafeRawBufferPointer(start: data, count: size))
  if let first = input.first, first < 9 {
    decide(changed(sound, by: input), isSound: false)
  } else if let program = compiled(input) {
    decide(program, isSound: true)
  }
  return 0
}

private let sound: [UInt8] = {
  guard let program = compiled(contents("Tests/Bench/twelve.policy")) else {
    fatalError("run from the root of the package")
  }
  return program
}()

private func compiled(_ text: [UInt8]) -> [UInt8]? {
  let (tree, mistakes) = Parser.parse(SourceFile(name: "fuzz.policy", bytes: text), number: 0)
  guard !mistakes.contains(where: { $0.severity == .error }) else { return nil }
  guard let policy = Checker.check([tree], patterns: Compiler.patternCheck).0 else { return nil }
  return Compiler.compile(policy).bytes
}

private func changed(_ program: [UInt8], by changes: [UInt8]) -> [UInt8] {
  var program = program
  for start in stride(from: 0, to: changes.count - 7, by: 8) {
    let place = word(changes, start + 1) & 0xFF_FFFF
    let value = word(changes, start + 4)
    let target = Int(place) % (program.count / 4) * 4
    switch changes[start] & 3 {
    case 0: put(value, &program, target)
    case 1: put(word(program, target) &+ value & 0xFF, &program, target)
    case 2: put(word(program, target) ^ 1 << (value & 31), &program, target)
    default: put(word(program, Int(value) % (program.count / 4) * 4), &program, target)
    }
  }
  seal(&program)
  return program
}

private func seal(_ program: inout [UInt8]) {
  for section in 0..<Header.sectionCount {
    let entry = Header.tableOffset + section * 8
    let end = Int(word(program, entry)) + Int(word(program, entry + 4))
    guard end <= program.count else { return }
  }
  let digest = program.withUnsafeBytes { ProgramDigest.digest(of: $0) }
  for place in 0..<32 { program[Header.digestOffset + place] = digest[place] }
  let sum = program.withUnsafeBytes { Checksum.sum($0) }
  put(UInt32(truncatingIfNeeded: sum), &program, Header.checksumOffset)
  put(UInt32(truncatingIfNeeded: sum >> 32), &program, Header.checksumOffset + 4)
}

private func word(_ bytes: [UInt8], _ place: Int) -> UInt32 {
  (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32($1 * 8) }
}

private func put(_ value: UInt32, _ bytes: inout [UInt8], _ place: Int) {
  for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: value >> UInt32(byte * 8)) }
}

private func decide(_ bytes: [UInt8], isSound: Bool) {
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
  defer { memory.deallocate() }
  memory.copyBytes(from: bytes)
  guard let program = try? Verifier.verify(UnsafeRawBufferPointer(memory)) else {
    precondition(!isSound, "the compiler made a program that does not verify")
    return
  }
  guard var machine = try? Machine(program) else {
    precondition(!isSound, "the compiler made a program that cannot be used")
    return
  }
  var options = Machine.Options(clock: .fixed(Instant(seconds: 1_795_000_000)))
  options.checksInvariants = true
  var output: [UInt8] = []
  for request in requests {
    output.removeAll(keepingCapacity: true)
    let exit = request.withUnsafeBytes { try? machine.decide($0, options, into: &output) }
    precondition(exit != nil, "a sound request is refused")
    check(output)
  }
}

/// A decision is strict JSON, whatever the program says.
private func check(_ output: [UInt8]) {
  output.withUnsafeBytes { bytes in
    var tape = Tape()
    do throws(JSONError) {
      try tape.read(bytes, dialect: .standard)
    } catch {
      precondition(false, "a decision is no JSON")
    }
  }
}

private let requests: [[UInt8]] = [
  #"{"type":"records.delete","arguments":{"table":"leads","count":1001}}"#,
  #"{"type":"shell.run","arguments":{"command":"sudo rm -rf /","cwd":"/"},"confidence":0.3}"#,
  #"""
  {"type":"wire.transfer","agent":{"id":"a","on_behalf_of":"cfo@acme.example"},"arguments":
  {"amount":20000,"currency":"EUR","iban":"DE89370400440532013000","recallable":false}}
  """#,
  #"""
  {"type":"email.send","arguments":{"to":"ana.ames@partner00.example","subject":"\u0041\n",
  "external":true,"personal":true},"confidence":1,"context":{"session":"1","user":7}}
  """#,
  #"{"type":"deploy.production","arguments":{"service":"api","version":"1"},"confidence":0.9}"#,
  #"{"type":"crm.read","arguments":{"target":"x"},"confidence":0.9}"#,
  #"{"type":"a.b","arguments":{"a":1,"b":"x","c":[1,{"d":null}]},"uses":{"r":[{"count":2}]}}"#,
  #"{"type":"crm.read","arguments":{"other":[]}}"#,
].map { Array($0.utf8) }

private func contents(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, file)
  return Array(bytes[..<count])
}
