import Foundation
import ProvisoPII
import Testing

/// Samples that other programs look for secrets with.
@Suite struct PublicSecretsTests {
  /// The recognisers whose secrets are among our kinds.
  static let covered: Set<String> = [
    "anthropic-api-key", "aws-access-token", "github-pat", "github-oauth",
    "github-refresh-token", "gitlab-pat-routable", "gitlab-rrt", "private-key", "slack-bot-token",
    "slack-user-token", "slack-legacy-bot-token", "slack-webhook-url", "curl-auth-header",
    "github_token", "gitlab_token", "openai", "sendgrid", "stripe_key", "jwt", "aws_key",
  ]

  @Test(.enabled(if: PublicDataTests.isThere, "the shared data is not there"))
  func coveredSecrets() throws {
    var tally = Tally()
    for line in try Self.lines() where Self.covered.contains(line.recognizer) {
      let kinds = Scans.kinds(line.text)
      let found = kinds.contains { $0.row.category == .credential }
      tally.add(expected: line.count > 0, found: found, "\(line.recognizer): \(line.text)")
    }
    print("gitleaks and detect-secrets, covered:", tally.summary)
    #expect(tally.recall >= 0.75, "missed: \(tally.missed)")
    #expect(tally.specificity >= 0.9, "wrongly: \(tally.wrong)")
  }

  @Test(.enabled(if: PublicDataTests.isThere, "the shared data is not there"))
  func namedValuesThatAreNoSecrets() throws {
    var tally = Tally()
    for line in try Self.lines() where line.recognizer == "generic-api-key" {
      let found = Scans.kinds(line.text).contains { $0.row.category == .credential }
      tally.add(expected: line.count > 0, found: found, line.text)
    }
    print("gitleaks, named values:", tally.summary)
    #expect(tally.recall == 1)
    #expect(tally.specificity >= 0.9, "wrongly: \(tally.wrong)")
  }

  private static func lines() throws -> [(recognizer: String, text: String, count: Int)] {
    try ["gitleaks.jsonl.gz", "detect-secrets.jsonl.gz"].flatMap { file in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/gzip")
      process.arguments = ["-dc", PublicDataTests.folder.appending(path: file).path]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return try data.split(separator: 0x0A).map { line in
        let object = try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
        return (
          object["recognizer"] as? String ?? "", object["text"] as? String ?? "",
          object["expected_count"] as? Int ?? 0
        )
      }
    }
  }
}
