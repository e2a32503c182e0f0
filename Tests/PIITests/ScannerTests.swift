import ProvisoPII
import Testing

@Suite struct ScannerTests {
  @Test func wordsNearAWeakMatchMakeItStrong() {
    #expect(Scans.kinds("219099998").isEmpty)
    #expect(Scans.kinds("SSN 219099998") == [.usSSN])
    #expect(Scans.kinds("219099998 is my SSN") == [.usSSN])
    #expect(Scans.kinds("219099998", name: "customerSsn") == [.usSSN])
    #expect(Scans.kinds("219099998", name: "social_security_number") == [.usSSN])
    #expect(Scans.kinds("ssn \(String(repeating: "and so on ", count: 10)) 219099998").isEmpty)
    #expect(Scans.kinds("[us_ssn] 219099998").isEmpty)
  }

  @Test func theNameOfAMemberTellsSecrets() {
    #expect(Scans.kinds("hunter2!", name: "password") == [.password])
    #expect(Scans.kinds("hunter2!", name: "dbPassword") == [.password])
    #expect(Scans.kinds("8f14e45fceea167a5a36dedd4bea2543", name: "api_key") == [.genericSecret])
    #expect(Scans.kinds("https://acme.example/reset", name: "password_url").isEmpty)
    #expect(Scans.kinds("hunter2!", name: "title").isEmpty)
    #expect(Scans.kinds("", name: "password").isEmpty)
  }

  @Test func theThresholdDecides() {
    #expect(Scans.kinds("130692544", threshold: 0.1).contains(.caSIN))
    #expect(Scans.kinds("ana@acme.example", threshold: 0.95).isEmpty)
  }

  @Test func onlyWhatIsWantedIsCounted() {
    let text = "ana@acme.example, 4111 1111 1111 1111, raj@acme.example"
    let all = Scans.findings(text)
    #expect(all.count(of: .email) == 2)
    #expect(all.count(of: .cardNumber) == 1)
    #expect(all.count(of: Category.contact.kinds) == 2)
    let cards = Scans.findings(text, wanted: KindSet(.cardNumber))
    #expect(cards.count(of: .email) == 0)
    #expect(cards.kinds == KindSet(.cardNumber))
  }

  @Test func hiddenNumbersAreFound() {
    for text in [
      "4111\u{200B}1111\u{200B}1111\u{200B}1111", "4\u{200D}111111111111111",
      "4111\u{A0}1111\u{A0}1111\u{A0}1111", "4111\u{2011}1111\u{2011}1111\u{2011}1111",
      "４１１１１１１１１１１１１１１１", "٤١١١١١١١١١١١١١١١", "4111\u{FEFF}111111111111",
      "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "41111111 11111111", "4111\u{AD}1111\u{AD}1111\u{AD}1111",
      "4111  1111  1111  1111", "4111 - 1111 - 1111 - 1111", "4111_1111_1111_1111",
      "4111,1111,1111,1111", "4111\t1111\t1111\t1111", "4111|1111|1111|1111", "४१११११११११११११११",
      "๔๑๑๑๑๑๑๑๑๑๑๑๑๑๑๑", "𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏", "4\u{336}1\u{336}1\u{336}1\u{336}111111111111\u{336}",
      "4\u{FE0F}\u{20E3}111111111111111", "④①①①①①①①①①①①①①①①", "４１１１，１１１１，１１１１，１１１１",
      "4111\u{200B}\u{2060}\u{FEFF}111111111111",
      "card:4111111111111111/12", "\u{202F}4111\u{202F}1111\u{202F}1111\u{202F}1111",
    ] {
      #expect(Scans.kinds(text).contains(.cardNumber), "\(text)")
    }
  }

  /// Lists of numbers are no numbers with gaps.
  @Test func listsAreNoCards() {
    for text in ["4, 5, 12, 33, 41, 8, 90, 11, 22", "4|1|1|1|1|1|1|1|1|1|1|1|1|1|1|1"] {
      #expect(!Scans.kinds(text).contains(.cardNumber), "\(text)")
    }
  }

  /// The nearest name that hints is context, unless a name within says what else the value is.
  @Test func namesOnThePathAreContext() {
    for (path, isFound) in [
      ("arguments.customer.ssn", true), ("ssn.value", true), ("ssn.parts[0].number", true),
      ("ssn.id", false), ("ssn.phone", false), ("customer", false), ("`the ssn`.value", true),
    ] {
      let found = Scans.inspect("219099998", path: path).contains { $0.kind == .usSSN }
      #expect(found == isFound, "\(path)")
    }
    #expect(Scans.inspect("hunter2!", path: "password.value").map(\.kind) == [.password])
    #expect(Scans.inspect("hunter2!", path: "password.label").isEmpty)
  }

  @Test func aScanBeyondItsBudgetSaysSo() {
    let text = "ana@acme.example then 4111111111111111"
    let short = Scans.findings(text, budget: 20)
    #expect(short.incomplete)
    #expect(short.count(of: .email) == 1)
    #expect(short.count(of: .cardNumber) == 0)
    #expect(!Scans.findings(text, budget: text.utf8.count).incomplete)
    #expect(Scans.findings(text, budget: -1).incomplete)
  }

  @Test func findingsAreMerged() {
    var sum = Scans.findings("ana@acme.example")
    sum.merge(Scans.findings("raj@acme.example, AA 12 34 56 B", budget: 20))
    #expect(sum.count(of: .email) == 2)
    #expect(sum.incomplete)
    sum.add(.email, count: .max)
    #expect(sum.count(of: .email) == .max)
  }

  @Test func aSpanIsNamedByTheLongestFinding() {
    let spans = Scans.spans("call +1 (415) 555-0132 or ana@acme.example, DE89370400440532013000")
    #expect(spans.map(\.kind) == [.phone, .email, .iban])
    #expect(
      spans.map(\.text) == ["+1 (415) 555-0132", "ana@acme.example", "DE89370400440532013000"])
    let key =
      "Authorization: Bearer " + "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
      + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0.k5HibI_uLn_RTuPcaCNkaVaQH2y5q6GvJg8GPpGMRwQ"
    #expect(Scans.spans(key).map(\.kind) == [.bearerToken])
    #expect(Scans.kinds(key) == [.jwt, .bearerToken])
  }

  @Test func cleanTextIsClean() {
    for text in [
      "The quick brown fox jumps over the lazy dog.", "", " ", "\u{0}\u{1}\u{FF}",
      "Order 12345 shipped on 2026-11-23 at 14:30 for $1,234.56 (10% off).",
      "func main() { let x = a[0]::b; return x - 1 }", "https://acme.example/a/b?c=1#d",
      "e8e4df51-2054-49b0-ab1c-516ac95c691d", "sha256:9a038989604e8da62ecddbe2094b16ce1b778be1",
      "Überraschung für Jörg: 3,5 kg Äpfel", "版本 2.0.1 发布", "ISBN 978-3-16-148410-0",
      "1700000000000", "v1.2.3-rc.1+build.5", "A1:B20", "12:34:56.789", "0x7fff5fbff8c0",
    ] {
      #expect(Scans.kinds(text).isEmpty, "\(text): \(Scans.kinds(text))")
    }
  }
}
