import Foundation
import ProvisoSyntax
import ProvisoText
import Testing

/// Every finding of the layer is explained, and shown by a case.
@Suite struct CodeTests {
  /// The example of an explanation gives what it explains.
  @Test(arguments: SyntaxCode.allCases)
  func example(_ code: SyntaxCode) {
    guard let example = code.explanation.example else { return }
    let file = SourceFile(name: "example.policy", text: example + "\n")
    let found = Parser.parse(file, number: 0).1.map(\.code)
    #expect(found == [code.rawValue], "\(code): \(example)")
  }

  @Test(arguments: SyntaxCode.allCases)
  func caseFile(_ code: SyntaxCode) throws {
    // Eight mebibytes are no case: a test of its own shows it.
    guard code != .fileTooBig else { return }
    #expect(try Self.cases().contains(code.rawValue), "no case shows \(code)")
  }

  @Test func codesAreStable() {
    let numbers = SyntaxCode.allCases.map(\.rawValue)
    #expect(numbers == numbers.sorted())
    #expect(SyntaxCode.expected.rawValue == "P0140")
  }

  @Test func aBigFileIsOneFinding() {
    let file = SourceFile(name: "big.policy", bytes: .init(repeating: 0x20, count: (8 << 20) + 1))
    #expect(Parser.parse(file, number: 0).1.map(\.code) == [SyntaxCode.fileTooBig.rawValue])
    let alone = Parser.parseExpression(file, dialect: .bare).1
    #expect(alone.map(\.code) == [SyntaxCode.fileTooBig.rawValue])
  }

  private static func cases() throws -> String {
    let folder = SharedData.packageRoot.appendingPathComponent("Tests/CaseTests/Cases").path
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".policy") }.map { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      return String(decoding: data, as: UTF8.self)
    }.joined()
  }
}
