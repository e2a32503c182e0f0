import Foundation
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import ProvisoSimulation
import ProvisoStore

/// Measures a queue on disk: `ProvisoStoreBench FOLDER SECONDS PENDING`.
@main
struct Bench {
  static func main() async throws {
    let words = CommandLine.arguments
    guard words.count == 4, let seconds = Double(words[2]), let pending = Int(words[3]) else {
      print("ProvisoStoreBench FOLDER SECONDS PENDING")
      exit(64)
    }
    let queue = try await Queue(words[1] + "/queue.db")
    print("submit and decide, each acknowledged after it is durable; bare: SQLite alone, the same")
    print("bytes and operations a commit")
    for callers in [1, 8, 64] {
      let (submitted, requests) = try await queue.submissions(callers, seconds)
      try report("submit", callers, submitted, words[1])
      try report("decide", callers, try await queue.decisions(callers, seconds, requests), words[1])
    }
    try await queue.fill(to: pending)
    try await queue.lists()
    try await queue.waiters(500)
    print("memory \(Self.residentMegabytes()) MB")
    await queue.store.close()
  }

  private static func report(
    _ what: String, _ callers: Int, _ run: Run, _ folder: String
  ) throws {
    let bare = try Bare.rate(
      folder + "/bare.db", bytes: run.bytes / max(1, run.commits), seconds: 2)
    let perCommit = Double(run.latencies.count) / Double(max(1, run.commits))
    let line = [
      "\(what), \(callers) callers: \(Int(run.rate))/s",
      "p50 \(run.quantile(0.5)) ms", "p99 \(run.quantile(0.99)) ms",
      "\(run.bytes / max(1, run.latencies.count)) bytes each",
      "\(Int((perCommit * 10).rounded()) / 10) a commit",
      "bare \(Int(bare * perCommit))/s",
    ]
    print(line.joined(separator: ", "))
  }

  private static func residentMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }
}

/// What one measurement found.
struct Run: Sendable {
  var latencies: [Double] = []
  var commits = 0
  var bytes = 0
  var seconds = 0.0

  var rate: Double { Double(latencies.count) / max(seconds, 0.001) }

  /// In milliseconds, to a hundredth.
  func quantile(_ share: Double) -> Double {
    guard !latencies.isEmpty else { return 0 }
    let sorted = latencies.sorted()
    let place = min(sorted.count - 1, Int(Double(sorted.count) * share))
    return (sorted[place] * 100_000).rounded() / 100
  }
}

/// How many bytes the process has written.
func written() -> Int {
  let text = (try? String(contentsOfFile: "/proc/self/io", encoding: .utf8)) ?? ""
  let line = text.split(separator: "\n").first { $0.hasPrefix("wchar") } ?? ""
  return Int(line.filter(\.isNumber)) ?? 0
}
