import Foundation
import ProvisoReport
import ProvisoText
import Testing

/// What the published schema of SARIF 2.1.0 requires of a log.
@Suite struct SARIFTests {
  private static let file = SourceFile(name: "set with ö/a.policy", text: "deny ö {\n}\n")
  private static let absolute = SourceFile(name: "/srv/b.policy", text: "x")

  private static func log(_ results: [SARIFReport.Result]) throws -> [String: Any] {
    let report = SARIFReport(
      version: "1.2.3",
      rules: [
        SARIFReport.Rule(
          id: "P0401", name: "double-negation", summary: "twice", text: "Twice.", level: .note)
      ], results: results, files: [file, absolute])
    let parsed = try JSONSerialization.jsonObject(with: Data(report.json.utf8))
    return try #require(parsed as? [String: Any])
  }

  private static func finding(file: Int = 0) -> Diagnostic {
    // The `ö` and the space after it.
    let place = Place(file: file, span: file == 0 ? Span(5, 8) : Span(0, 1))
    return Diagnostic(
      .warning, "P0401", "twice", Diagnostic.Label(place, "seen"),
      further: [Diagnostic.Label(place, "here")], help: "once")
  }

  @Test func logHasWhatIsRequired() throws {
    let log = try Self.log([SARIFReport.Result(Self.finding())])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["name"] as? String == "proviso" && driver["version"] as? String == "1.2.3")
    let rule = try #require((driver["rules"] as? [[String: Any]])?.first)
    #expect(rule["id"] as? String == "P0401" && rule["name"] as? String == "double-negation")
    let setting = rule["defaultConfiguration"] as? [String: String]
    #expect(setting == ["level": "note"])
  }

  @Test func resultPointsIntoTheFile() throws {
    let log = try Self.log([SARIFReport.Result(Self.finding())])
    let result = try Self.result(log)
    #expect(result["ruleId"] as? String == "P0401" && result["ruleIndex"] as? Int == 0)
    #expect(result["level"] as? String == "warning")
    #expect(result["message"] as? [String: String] == ["text": "twice: seen; once"])
    let place = try Self.physical(result)
    let artifact = place["artifactLocation"] as? [String: String]
    #expect(artifact == ["uri": "set%20with%20%C3%B6/a.policy", "uriBaseId": "%SRCROOT%"])
    let region = place["region"] as? [String: Int]
    // Columns count from one, in code points; the end is exclusive.
    #expect(region == ["startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 8])
    #expect((result["relatedLocations"] as? [Any])?.count == 1)
  }

  @Test func absolutePathsAreFileAddresses() throws {
    let log = try Self.log([SARIFReport.Result(Self.finding(file: 1))])
    let place = try Self.physical(try Self.result(log))
    #expect(place["artifactLocation"] as? [String: String] == ["uri": "file:///srv/b.policy"])
  }

  @Test func fixesAndSuppressionsStandWithTheirResult() throws {
    let fix = (place: Place(file: 0, span: Span(5, 7)), replacement: "o")
    let log = try Self.log([
      SARIFReport.Result(Self.finding(), fix: fix, justification: "an old name")
    ])
    let result = try Self.result(log)
    let suppression = try #require((result["suppressions"] as? [[String: String]])?.first)
    #expect(suppression == ["kind": "inSource", "justification": "an old name"])
    let fixes = try #require(result["fixes"] as? [[String: Any]])
    let change = try #require((fixes[0]["artifactChanges"] as? [[String: Any]])?.first)
    let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
    #expect(replacement["insertedContent"] as? [String: String] == ["text": "o"])
    let region = replacement["deletedRegion"] as? [String: Int]
    #expect(region == ["startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 7])
  }

  private static func result(_ log: [String: Any]) throws -> [String: Any] {
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    return try #require((run["results"] as? [[String: Any]])?.first)
  }

  private static func physical(_ result: [String: Any]) throws -> [String: Any] {
    let locations = try #require(result["locations"] as? [[String: Any]])
    return try #require(locations[0]["physicalLocation"] as? [String: Any])
  }
}
