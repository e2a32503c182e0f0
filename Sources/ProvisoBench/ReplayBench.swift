import Glibc
import ProvisoJSON
import ProvisoMachine
import ProvisoProgram

/// A recording, decided line by line with full decisions, against reading its JSON alone.
enum ReplayBench {
  static func run(_ program: [UInt8]) throws {
    let lines = TwelveRules.actions(DecisionBench.actions).map { $0.recorded + "\n" }
    let recording = Memory.copy(Array(lines.joined().utf8))
    let replay = try Replay(program)
    Report.heading("replay of JSON Lines in memory, 12 rules, full decisions as JSON")
    let times = try Stopwatch.measure(
      rounds: 300,
      [
        Stopwatch.Work(lines.count) { replay.read(recording) },
        Stopwatch.Work(lines.count) { replay.decide(recording) },
      ])
    let rate = Int(1e9 / times[1].median)
    Report.line("JSON read alone", Report.nanoseconds(times[0].median))
    Report.line(
      "read, decided and written", Report.nanoseconds(times[1].median)
        + "  \(rate / 1000),\(String(rate % 1000 + 1000).dropFirst())/s", budget: "400,000/s")
    Report.line("replay / reading", Report.ratio(times[1].ratio(to: times[0])), budget: "3 x")
  }
}

private final class Replay {
  private var machine: Machine
  private var output: [UInt8] = []

  init(_ program: [UInt8]) throws { machine = try Machine(Verifier.verify(Memory.copy(program))) }

  func decide(_ recording: UnsafeRawBufferPointer) -> Int {
    output.removeAll(keepingCapacity: true)
    return Self.decide(&machine, recording, &output)
  }

  func read(_ recording: UnsafeRawBufferPointer) -> Int {
    machine.withEvaluator { evaluator in
      var sum = 0
      let isSound = Self.lines(of: recording) { line in
        guard (try? evaluator.tape.read(line)) != nil else { return false }
        sum += Int(evaluator.tape.end)
        return true
      }
      return isSound ? sum : -1
    }
  }

  private static func decide(
    _ machine: inout Machine, _ recording: UnsafeRawBufferPointer, _ output: inout [UInt8]
  ) -> Int {
    var options = Machine.Options(clock: .recorded)
    options.isRecording = true
    let isSound = lines(of: recording) { line in
      defer { output.append(UInt8(ascii: "\n")) }
      return (try? machine.decideSound(line, options, into: &output)) != nil
    }
    return isSound ? output.count : -1
  }

  private static func lines(
    of recording: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var start = 0
    while start < recording.count {
      let rest = UnsafeRawBufferPointer(rebasing: recording[start...])
      guard let base = rest.baseAddress else { return true }
      let count = memchr(base, 10, rest.count).map { UnsafeRawPointer($0) - base } ?? rest.count
      guard body(UnsafeRawBufferPointer(rebasing: rest[..<count])) else { return false }
      start += count + 1
    }
    return true
  }
}
