import Foundation

/// What a machine may or may not have: data of others, and Apache Spark.
enum Surroundings {
  static let actions =
    (ProcessInfo.processInfo.environment["PROVISO_DATA"] ?? Replayed.top + "/../shared/data")
    + "/actions"

  static let hasActions = FileManager.default.fileExists(atPath: actions)

  /// The Python that may have pyspark.
  static let python = ProcessInfo.processInfo.environment["SPARK_PYTHON"] ?? "python3"

  static let hasSpark =
    (try? run([python, "-c", "import pyspark"]).status) == 0
    && (try? run(["java", "-version"]).status) == 0

  /// The folder of the built programs: the tests lie beside them.
  static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// Runs a command to its end; what it writes to standard output, and how it ended.
  static func run(
    _ command: [String], _ more: [String: String] = [:]
  ) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.environment = ProcessInfo.processInfo.environment.merging(more) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
