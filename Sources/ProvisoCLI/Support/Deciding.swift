import Proviso
import ProvisoFiles
import ProvisoLanguage
import ProvisoMachine

/// Decides requests of a file or a stream and writes the decisions.
struct Deciding: ~Copyable {
  private var engine: Engine
  private let options: Machine.Options
  private let format: OutputFormat
  /// A live clock is read anew for each line of a stream.
  private let isLive: Bool

  init(_ engine: consuming Engine, _ options: Machine.Options, format: OutputFormat) {
    self.engine = engine
    self.options = options
    self.format = format
    isLive = if case .live = options.clock { true } else { false }
  }

  /// One request; the exit code is its verdict. What is no request is a failure, and nothing goes
  /// to standard output.
  mutating func one(_ path: String) throws(Failure) -> ExitStatus {
    let bytes = try Files.read(path, limit: Limits.requestBytes + 1)
    var output: [UInt8] = []
    let exit = engine.decide(bytes, options, into: &output)
    guard exit != .malformed else {
      throw .malformed(DecisionText.error(output, in: path == "-" ? "standard input" : path))
    }
    try Output.standard(try shown(output) + [UInt8(ascii: "\n")])
    return ExitStatus(rawValue: exit.rawValue) ?? .internalError
  }

  /// Every request of a recording, one line each; a malformed one has its line, too.
  mutating func all(of path: String) throws(Failure) -> ExitStatus {
    var recording = try Recording(path: path)
    var output: [UInt8] = []
    var options = options
    var hasMalformed = false
    while let bytes = try recording.next() {
      if isLive { options.clock = try Clocks.source(now: nil, recorded: false) }
      var line: [UInt8] = []
      let exit = engine.decide(bytes, options, into: &line)
      if exit == .malformed { hasMalformed = true }
      output += format == .json || exit == .malformed ? line : try shown(line)
      output.append(UInt8(ascii: "\n"))
      if output.count > 1 << 16 {
        try Output.standard(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    try Output.standard(output)
    return hasMalformed ? .malformed : .approve
  }

  private func shown(_ decision: [UInt8]) throws(Failure) -> [UInt8] {
    switch format {
    case .json: decision
    case .text: Array(try DecisionText.text(of: decision).utf8)
    }
  }
}
