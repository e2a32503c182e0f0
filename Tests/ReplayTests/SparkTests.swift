import Foundation
import Testing

/// The program decides under a distributed engine as it does alone.
@Suite(
  .enabled(
    if: Surroundings.hasSpark,
    "no Spark: pip install pyspark (SPARK_PYTHON names its Python), apt-get install default-jre-headless"
  ))
struct SparkTests {
  @Test func sparkCountsTheSameVerdicts() throws {
    let proviso = "\(Surroundings.programs)/proviso"
    let program = FileManager.default.temporaryDirectory.appending(path: "spark-\(getpid()).pvc")
    defer { try? FileManager.default.removeItem(at: program) }
    let compiled = try Surroundings.run(
      [proviso, "compile", "\(Replayed.top)/policies/payments", "-o", program.path])
    #expect(compiled.status == 0)
    let (output, status) = try Surroundings.run(
      [
        Surroundings.python, "\(Replayed.top)/Fixtures/spark/decide.py", program.path,
        "\(Replayed.top)/Fixtures/payments.jsonl",
      ], ["PROVISO": proviso, "SPARK_LOCAL_IP": "127.0.0.1"])
    #expect(status == 0)
    let lines = output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(lines.first?.hasPrefix("37 records") == true)
    #expect(
      lines.dropFirst() == [
        "spark replay", "approve 5 5", "route 21 21", "deny 11 11", "malformed 0 0",
      ])
  }
}
