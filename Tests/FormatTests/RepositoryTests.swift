import Foundation
import ProvisoFiles
import ProvisoFormat
import ProvisoProgram
import ProvisoText
import Testing

@testable import Proviso

/// Every policy of the project, whether it is to be used or to be refused.
@Suite struct RepositoryTests {
  static let files = (try? SharedData.policies(in: "Tests") + SharedData.policies(in: "policies")) ?? []

  @Test func filesAreFound() { #expect(Self.files.count > 150) }

  @Test(arguments: files.map(\.name))
  func layout(_ name: String) throws {
    let found = Self.files.first { $0.name == name }
    let file = try #require(found)
    // Cases for the bounds of the language are long and have little to show.
    guard file.bytes.count < 40_000 else { return }
    Layout.check(file.bytes, name)
  }

  @Test func shippedPoliciesHaveTheirLayout() throws {
    for file in try SharedData.policies(in: "policies") {
      guard case .text(let text) = Formatter.format(file) else {
        Issue.record("\(file.name) has a mistake")
        continue
      }
      #expect(text == file.bytes, "write it anew with `proviso fmt policies`: \(file.name)")
    }
  }

  static let sets = Set(
    ((try? SharedData.policies(in: "policies")) ?? []).map { $0.name.split(separator: "/")[1] }
  ).map(String.init).sorted()

  /// Even where all space that can go is gone, the layout gives the same program.
  @Test(arguments: sets)
  func programsStay(_ set: String) throws {
    let top = SharedData.packageRoot.path
    let files = try SharedData.policies(in: "policies/\(set)").map {
      SourceFile(name: "\(top)/\($0.name)", bytes: $0.bytes)
    }
    let digest = try Self.digest(files)
    #expect(try Self.digest(files.map { Self.layout($0) }) == digest)
    #expect(try Self.digest(files.map { Self.layout(Disorder.without(space: $0)) }) == digest)
    #expect(try Self.digest(files.map { Self.layout(Disorder.shuffled($0, seed: 1)) }) == digest)
  }

  static func layout(_ file: SourceFile) -> SourceFile {
    guard case .text(let bytes) = Formatter.format(file) else {
      Issue.record("\(file.name) has a mistake")
      return file
    }
    return SourceFile(name: file.name, bytes: bytes)
  }

  static func digest(_ files: [SourceFile]) throws -> [UInt8] {
    let (bytes, findings) = PolicySet(files, data: DataFiles.source).compiled()
    let problem = findings.first { $0.severity == .error }?.rendered(in: files) ?? ""
    let program = try #require(bytes, "\(problem)")
    return Array(try ProgramMemory(program).program.digest)
  }
}
