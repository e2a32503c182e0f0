import Foundation
import Proviso
import ProvisoFiles
import ProvisoMachine
import Testing

/// The shipped sets decide the recordings beside them as those expect.
@Suite struct ShippedPolicyTests {
  static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let recordings = try! FileManager.default.contentsOfDirectory(atPath: top + "/Fixtures")
    .filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".yaml") }.sorted()

  @Test func thereAreRecordings() { #expect(Self.recordings.count >= 7) }

  @Test(arguments: recordings)
  func decidesAsRecorded(recording: String) throws {
    let set = recording.split(separator: ".")[0]
    var engine = try Self.engine(of: ["\(Self.top)/policies/\(set)"])
    var options = Machine.Options(clock: .recorded)
    options.isRecording = true
    options.checksInvariants = true
    var entries = try Recording(path: "\(Self.top)/Fixtures/\(recording)")
    var number = 0
    while let entry = try entries.next() {
      number += 1
      let expected = try #require(Self.object(entry)["expect"] as? [String: Any])
      var output: [UInt8] = []
      _ = engine.decide(entry, options, into: &output)
      let found = try Self.object(output)
      let shown = String(decoding: output, as: UTF8.self)
      for (member, wanted) in expected {
        let value = found[member] as? NSObject
        #expect(value == wanted as? NSObject, "\(recording):\(number) \(member): \(shown)")
      }
    }
    #expect(number >= 8)
  }

  static func engine(of paths: [String]) throws -> Engine {
    let program = try Loading.program(of: paths)
    return try Loading.engine(program, overlay: nil, name: paths[0], overlayName: nil)
  }

  private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
