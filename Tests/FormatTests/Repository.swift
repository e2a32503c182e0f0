import Foundation
import ProvisoText

/// Files of the project.
enum SharedData {
  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every policy under a folder, by its path below the top.
  static func policies(in folder: String) throws -> [SourceFile] {
    let path = packageRoot.appending(path: folder).path
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return try all.filter { $0.hasSuffix(".policy") }.sorted().map { name in
      let data = try Data(contentsOf: packageRoot.appending(path: "\(folder)/\(name)"))
      return SourceFile(name: "\(folder)/\(name)", bytes: Array(data))
    }
  }
}
