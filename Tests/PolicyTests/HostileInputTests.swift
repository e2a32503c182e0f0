import Foundation
import Proviso
import ProvisoFiles
import ProvisoMachine
import Testing

/// Texts that were made to do harm, in every place of a request: decided by no rule's kindness, or
/// refused; never approved, and never a crash.
@Suite(.enabled(if: SharedData.isThere, "PROVISO_DATA names no folder with `hostile` in it"))
struct HostileInputTests {
  private static func json(_ path: String) throws -> Any {
    let bytes = try Data(contentsOf: URL(filePath: "\(SharedData.path)/hostile/\(path)"))
    return try JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed)
  }

  private static func texts() throws -> [String] {
    let shown = try #require(try json("hostile-text/hostile_text.json") as? [String: Any])
    let naughty = try #require(try json("blns/blns.json") as? [String])
    return shown.values.compactMap { $0 as? String }.sorted() + naughty
  }

  @Test func hostileTextsAreNeverApproved() throws {
    var engine = try ShippedPolicyTests.engine(of: ["\(ShippedPolicyTests.top)/policies/default"])
    var options = Machine.Options(clock: .recorded)
    options.isRecording = true
    var decided = 0
    for text in try Self.texts() {
      for request in Self.requests(with: text) {
        let bytes = try JSONSerialization.data(withJSONObject: request)
        var output: [UInt8] = []
        let exit = engine.decide(Array(bytes), options, into: &output)
        #expect(exit != .approve, "\(request)")
        #expect((try? JSONSerialization.jsonObject(with: Data(output))) != nil)
        decided += 1
      }
    }
    #expect(decided > 3_000)
  }

  private static func requests(with text: String) -> [[String: Any]] {
    [
      ["type": text, "arguments": [String: Any]()],
      ["type": "x", "arguments": [text: text]],
      ["type": "x", "arguments": [String: Any](), "agent": ["id": text, "on_behalf_of": text]],
      [
        "type": "x", "arguments": [String: Any](), "context": [text: text],
        "annotations": [text: text],
      ],
      ["type": "x", "arguments": [String: Any](), "id": text, "definition": text],
      ["type": "x", "arguments": [String: Any](), "time": text],
    ]
  }

  /// Documents that readers of JSON take differently.
  @Test func differentialsAreNeverApproved() throws {
    var engine = try ShippedPolicyTests.engine(of: ["\(ShippedPolicyTests.top)/policies/default"])
    let options = Machine.Options(clock: .live(Instant(seconds: 1_795_428_000)))
    let cases = try #require(
      try Self.json("hostile-text/json_differentials.json") as? [[String: Any]])
    var refused: Set<String> = []
    for entry in cases {
      let name = try #require(entry["name"] as? String)
      let body = try #require(entry["body"] as? String)
      var output: [UInt8] = []
      let request = Array(#"{"type":"t.x","arguments":\#(body)}"#.utf8)
      let exit = engine.decide(request, options, into: &output)
      #expect(exit != .approve, "\(name)")
      if exit == .malformed { refused.insert(name) }
    }
    let certain: Set = [
      "dup_key", "dup_key_escaped", "trailing_comma", "concat", "bom", "lone_surrogate", "nan",
      "comment", "single_quote", "deep_512", "deep_100k", "huge_exp", "int_2_64",
    ]
    #expect(certain.isSubset(of: refused), "\(certain.subtracting(refused).sorted())")
  }
}
