import Foundation
import Testing

/// A command on a terminal of its own, with a server that stands in for the real one.
struct TerminalSession: Decodable {
  /// What the terminal was sent.
  let shown: String
  let status: Int32?
  /// What was waited for and never came.
  let missed: String?
  /// Whether the terminal was in order at the end.
  let restored: Bool

  enum Step {
    case expect(String), send(String), size(Int), signal(Int32), pause(Double)

    var json: [Any] {
      switch self {
      case .expect(let text): ["expect", text]
      case .send(let text): ["send", text]
      case .size(let columns): ["size", columns]
      case .signal(let number): ["signal", Int(number)]
      case .pause(let seconds): ["pause", seconds]
      }
    }
  }

  static let signIn: [Step] = [.expect("Password of"), .send("correct horse battery\n")]

  static func run(
    _ command: String, at server: StandIn, _ steps: [Step], with variables: [String: String] = [:]
  ) throws -> TerminalSession {
    let json = try JSONSerialization.data(withJSONObject: steps.map(\.json))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments =
      [Self.script("terminal.py"), String(decoding: json, as: UTF8.self)]
      + command.split(separator: " ").map(String.init)
    process.environment = Self.environment(server).merging(variables) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(TerminalSession.self, from: data)
  }

  static func environment(_ server: StandIn) -> [String: String] {
    [
      "PATH": "\(programs):/usr/bin:/bin", "PROVISO_SERVER": server.address,
      "PROVISO_NAME": "raj@acme.example", "TERM": "xterm", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    ]
  }

  private static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  static func script(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts/\(name)").path
  }

  /// What a terminal would obey, besides our own colours and the clearing of the last line.
  var obeyed: [String] {
    let ours = try! Regex("\u{1B}\\[(?:[0-9;]*m|K)")
    let rest = shown.replacing(ours, with: "")
    return rest.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && !"\n\r\t".unicodeScalars.contains(scalar)
        || (0x7F...0x9F).contains(scalar.value) || scalar.properties.isBidiControl
        || scalar.properties.isDefaultIgnorableCodePoint
    }.map { "U+\(String($0.value, radix: 16))" }
  }
}

/// The server that stands in; it ends with this value.
final class StandIn {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  let address: String

  init() throws {
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [TerminalSession.script("standin.py")]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var port = ""
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data([10]) {
      port += String(decoding: byte, as: UTF8.self)
    }
    address = "http://127.0.0.1:\(port)"
  }

  /// Ends it; the bodies that were sent to it, by path.
  func finish() throws -> [(path: String, body: [String: Any])] {
    try input.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try String(decoding: text, as: UTF8.self).split(separator: "\n").map { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (json?["path"] as? String ?? "", json?["body"] as? [String: Any] ?? [:])
    }
  }

  deinit { if process.isRunning { process.terminate() } }
}
