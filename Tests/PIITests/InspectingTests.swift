import ProvisoPII
import Testing

@Suite struct InspectingTests {
  @Test func whatToolsAreTold() throws {
    let found = Scans.inspect("é ssn 219099998", path: "")
    let first = try #require(found.first)
    #expect(found.count == 1 && first.kind == .usSSN)
    #expect(first.bytes == 7..<16 && first.codePoints == 6..<15)
    #expect(first.score == 0.5 && first.evidence.base == 0.05)
    #expect(first.evidence.word?.source == .text && first.evidence.word?.text == Array("ssn".utf8))
  }

  @Test func aFormIsNamed() throws {
    let number = try #require(Scans.inspect("ssn 219-09-9998").first { $0.kind == .usSSN })
    #expect(number.evidence.pattern == Array("999-99-9999".utf8))
    #expect(number.evidence.check == .usSSN)
    let token = "ghp_" + "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5"
    let secret = try #require(Scans.inspect(token).first { $0.kind == .githubToken })
    #expect(secret.evidence.pattern == Array("ghp_".utf8) && secret.evidence.check == nil)
    let address = try #require(Scans.inspect("ana@acme.example").first { $0.kind == .email })
    #expect(address.evidence.pattern.isEmpty && address.evidence.check == nil)
  }

  @Test func theNameOfAMemberIsAReason() throws {
    let found = Scans.inspect("219099998", path: "arguments.customer.ssn")
    let first = try #require(found.first)
    #expect(String(decoding: first.path, as: UTF8.self) == "arguments.customer.ssn")
    #expect(first.evidence.word?.source == .name && first.evidence.word?.text == Array("ssn".utf8))
  }

  @Test func whatNeedsNoWordHasNone() throws {
    let found = Scans.inspect("x=ana%40acme.example", path: "")
    let first = try #require(found.first)
    #expect(first.bytes == 2..<20 && first.evidence.isDecoded && first.evidence.word == nil)
  }

  @Test func ofOneKindNoneOverlap() {
    let found = Scans.inspect("4111 1111 1111 1111 1111 4111 1111 1111 1111", path: "")
    for (index, left) in found.enumerated() {
      for right in found[(index + 1)...] where left.kind == right.kind {
        #expect(!left.bytes.overlaps(right.bytes))
      }
    }
    #expect(!found.isEmpty)
  }
}
