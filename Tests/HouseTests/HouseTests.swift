import Foundation
import Testing

/// What holds for the sources themselves.
@Suite struct HouseTests {
  static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Every Swift file of the project, by its path below the top.
  static let files: [String] = {
    let folders = ["Sources", "Tests"]
    return folders.flatMap { folder in
      (FileManager.default.enumerator(atPath: "\(top)/\(folder)")?.allObjects as? [String] ?? [])
        .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }.sorted()
  }()

  static func lines(of path: String) throws -> [Substring] {
    try String(contentsOfFile: "\(top)/\(path)", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func noFileIsOverTheWall() throws {
    #expect(Self.files.count > 300)
    for file in Self.files {
      let count = try Self.lines(of: file).count
      #expect(count <= 401, "\(file) has \(count) lines")
    }
  }

  /// Modules that do no input or output, and those that embedded builds compile, too.
  private static let belowTheDoors: Set = [
    "ProvisoText", "ProvisoLanguage", "ProvisoJSON", "ProvisoPII", "ProvisoSyntax",
    "ProvisoChecker", "ProvisoProgram", "ProvisoCompiler", "ProvisoMachine", "Proviso",
    "ProvisoReport", "ProvisoFormat", "ProvisoTesting", "ProvisoQueue",
  ]

  @Test func importsObeyThePicture() throws {
    let layers = try Self.layers()
    #expect(layers.count >= 10)
    for file in Self.files where file.hasPrefix("Sources/") {
      let module = String(file.split(separator: "/")[1])
      guard let below = layers[module] else { continue }
      for line in try Self.lines(of: file) {
        guard let imported = Self.imported(line) else { continue }
        if imported.hasPrefix("Proviso") {
          #expect(below.contains(imported), "\(file) imports \(imported)")
        } else if Self.belowTheDoors.contains(module) {
          Issue.record("\(file) imports \(imported)")
        }
      }
    }
  }

  @Test func onlyTheFacadeIsPublic() throws {
    for file in Self.files where file.hasPrefix("Sources/") {
      let module = String(file.split(separator: "/")[1])
      guard Self.belowTheDoors.contains(module), module != "Proviso" else { continue }
      for line in try Self.lines(of: file) {
        #expect(!line.hasPrefix("public "), "\(file): \(line)")
      }
    }
  }

  @Test func nothingIsLeftUndone() throws {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
    for file in Self.files {
      for line in try Self.lines(of: file) {
        for mark in marks { #expect(!line.contains(mark), "\(file): \(line)") }
      }
    }
  }

  /// Targets and the targets below them, as the package states them.
  private static func layers() throws -> [String: Set<String>] {
    let package = try String(contentsOfFile: "\(top)/Package.swift", encoding: .utf8)
    var layers: [String: Set<String>] = [:]
    for declaration in package.components(separatedBy: "layer(").dropFirst() {
      let body = declaration.prefix { $0 != ")" }
      let names = String(body).components(separatedBy: "\"").enumerated()
        .filter { $0.offset % 2 == 1 }.map(\.element)
      if let name = names.first, name.hasPrefix("Proviso") {
        layers[name] = Set(names.dropFirst())
      }
    }
    return layers
  }

  private static func imported(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else {
      return nil
    }
    return String(words[place + 1])
  }
}
