import Glibc

/// Measures decisions in one process. `.ci/bench` runs it beside the measurements of processes.
@main
enum ProvisoBench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch let failure as Failure {
      fail(failure.message)
    } catch {
      fail("\(error)")
    }
  }

  private static func run(_ arguments: [String]) throws {
    switch arguments.first {
    case "prepare" where arguments.count == 3: try prepare(arguments[1], into: arguments[2])
    case "measure" where arguments.count == 2:
      let program = try twelve(arguments[1])
      try DecisionBench.run(program)
      try GrowthBench.run()
      try ReplayBench.run(program)
      try CompileBench.run()
      try ScanBench.run()
    case "scan": try ScanBench.run()
    case "rate" where arguments.count == 2: try ScanBench.rate(of: File.read(arguments[1]))
    case "prose" where arguments.count == 3:
      try ScanBench.write(Int(arguments[1]) ?? 1 << 20, to: arguments[2])
    case "repeat" where arguments.count == 4:
      try RepeatBench.run(arguments[1], Int(arguments[2]) ?? 1, program: File.read(arguments[3]))
    default:
      throw Failure(
        message: "ProvisoBench prepare POLICY FOLDER | measure POLICY | repeat WORK TIMES PROGRAM"
          + " | scan | rate FILE | prose BYTES FILE")
    }
  }

  private static func twelve(_ path: String) throws -> [UInt8] {
    try Compiling.program(try File.read(path), named: path)
  }

  /// Writes what measuring processes needs: the program, a request and a recording.
  private static func prepare(_ path: String, into folder: String) throws {
    let actions = TwelveRules.actions(DecisionBench.actions)
    try File.write(try twelve(path), to: folder + "/twelve.pvc")
    let transfers = actions.filter { $0.json.contains("wire.transfer") }
    try File.write(Array(transfers[0].json.utf8), to: folder + "/action.json")
    let lines = actions.map { $0.recorded + "\n" }.joined()
    try File.write(Array(lines.utf8), to: folder + "/actions.jsonl")
  }

  private static func fail(_ message: String) -> Never {
    Report.write("ProvisoBench: \(message)", to: STDERR_FILENO)
    exit(1)
  }
}

/// Whole files.
enum File {
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Failure(message: "\(path): cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(message: "\(path): cannot be written") }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw Failure(message: "\(path): cannot be written")
    }
  }
}
