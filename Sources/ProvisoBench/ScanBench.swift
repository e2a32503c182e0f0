import CBaseline
import ProvisoPII

/// The search for personal data over clean prose, with every kind asked for.
enum ScanBench {
  static func run() throws {
    Report.heading("personal data: clean prose, all kinds")
    let text = prose(1 << 20)
    let name = UnsafeRawBufferPointer(start: nil, count: 0)
    let all = KindSet.all
    let times = try Stopwatch.measure(
      rounds: 15,
      [
        Stopwatch.Work(text.count) {
          var findings = Findings()
          var scanner = Scanner(budget: text.count)
          scanner.scan(text, name: name, wanted: all, into: &findings)
          return findings.incomplete ? -1 : scanner.work
        },
        Stopwatch.Work(text.count) {
          Int(baseline_pass(text.baseAddress, UInt64(text.count)))
        },
      ])
    Report.line(
      "1 MiB of prose", "\(Int(1e3 / times[0].median)) MB/s", budget: "500 MB/s")
    Report.line("memchr over the same bytes", "\(Int(1e3 / times[1].median)) MB/s")
  }

  private static func prose(_ count: Int) -> UnsafeRawBufferPointer {
    let words = [
      "the", "customer", "wrote", "again", "about", "his", "order", "and", "we", "answered",
      "that", "it", "left", "our", "warehouse", "on", "time", "so", "please", "be", "patient",
    ]
    var numbers = SplitMix(5)
    var text: [UInt8] = []
    while text.count < count {
      text += Array(numbers.pick(words).utf8)
      text.append(contentsOf: numbers.chance(8) ? [46, 32] : [32])
    }
    return Memory.copy(Array(text.prefix(count)))
  }
}
