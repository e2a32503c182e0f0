import Foundation
import Testing

/// Sessions with the program: `$ command`, and below it what it prints; a last line `# exit N`
/// where that is not 0. `UPDATE_CASES=1` writes them anew. What they call `/tmp` is a folder of
/// each session's own, so that sessions never meet.
@Suite struct TranscriptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")
  private static let top = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the built programs: the tests lie beside them.
  private static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  static let cases = try! FileManager.default.contentsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(".transcript") }.sorted()

  @Test(arguments: cases)
  func session(name: String) throws {
    let file = Self.folder.appending(path: name)
    let wanted = try String(contentsOf: file, encoding: .utf8)
    var found: [String] = []
    let scratch = "/tmp/proviso-\(String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16))"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    for line in wanted.components(separatedBy: "\n") where line.hasPrefix("$ ") || line.hasPrefix("#: ") {
      found.append(line)
      if line.hasPrefix("$ ") { found += try Self.output(of: String(line.dropFirst(2)), in: scratch) }
    }
    let text = found.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil {
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == wanted, "\(name)")
  }

  private static func output(of command: String, in scratch: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command.replacingOccurrences(of: "/tmp/", with: "\(scratch)/")]
    process.currentDirectoryURL = top
    process.environment = [
      "PATH": "\(programs.path):/usr/bin:/bin", "NO_COLOR": "1", "TERM": "dumb",
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var text = String(decoding: data, as: UTF8.self)
      .replacingOccurrences(of: "\(scratch)/", with: "/tmp/")
    if text.hasSuffix("\n") { text.removeLast() }
    let lines = text.isEmpty ? [] : text.components(separatedBy: "\n")
    let status = process.terminationStatus
    return status == 0 ? lines : lines + ["# exit \(status)"]
  }
}
