import Foundation

/// Files of a suite on disk.
enum SuiteFolder {
  /// The first of `candidates` that is a folder beneath `directory`; an empty one is `directory`.
  static func find(_ candidates: [String], beneath directory: String) -> String? {
    candidates
      .map { $0.isEmpty ? directory : directory + "/" + $0 }
      .first { !files(in: $0).isEmpty }
  }

  /// The names of the files in a folder, sorted by their bytes.
  static func files(in folder: String, suffix: String = ".json") -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(suffix) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files of a folder, or the path itself where it is a file.
  static func paths(in path: String) -> [String] {
    let names = files(in: path, suffix: "")
    return names.isEmpty ? [path] : names.map { path + "/" + $0 }
  }

  static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }
}
