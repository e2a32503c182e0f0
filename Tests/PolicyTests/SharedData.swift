import Foundation

/// Data of others, which is not part of the project.
enum SharedData {
  static let path =
    ProcessInfo.processInfo.environment["PROVISO_DATA"]
    ?? ShippedPolicyTests.top + "/../shared/data"

  static let isThere = FileManager.default.fileExists(atPath: path + "/hostile")
}
