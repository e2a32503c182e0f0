import ProvisoLanguage
import ProvisoMachine
import Testing

@Suite struct NetworkTests {
  @Test(arguments: [
    ("192.168.0.1", "192.168.0.1"), ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"),
    ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("2001:DB8::1", "2001:db8::1"),
    ("2001:0db8:0000:0000:0000:ff00:0042:8329", "2001:db8::ff00:42:8329"),
    ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("1:0:0:2:3:0:0:4", "1::2:3:0:0:4"),
    ("1:2:3:4:5:6:0:8", "1:2:3:4:5:6:0:8"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ("64:ff9b::1.2.3.4", "64:ff9b::102:304"), ("::ffff:c0a8:1", "192.168.0.1"),
    ("0:0:0:0:0:ffff:c0a8:0001", "192.168.0.1"), ("::1.2.3.4", "::102:304"),
  ])
  func addressesArePrintedInOneForm(_ text: String, _ wanted: String) {
    #expect(print(text) == wanted)
    #expect(print(print(text)) == wanted)
  }

  @Test(arguments: [
    "", ".", ":", ":::", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4 ", " 1.2.3.4",
    "1.2.3.4/8", "0x1.2.3.4", "1..3.4", "1.2.3.", ".1.2.3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "1::2::3", "2001:db8:::68", "12345::", "g::", "::1:",
    ":1::", "fe80::1%en0", "[::1]", "::ffff:192.168.0.1", "0:0:0:0:0:ffff:1.2.3.4", "1.2.3.4::",
    "::1.2.3", "::1.2.3.4:1", "1:2:3:4:5:6:7:1.2.3.4", "١.2.3.4",
  ])
  func whatIsNoAddressIsRefused(_ text: String) { #expect(print(text) == "!badConversion") }

  @Test(arguments: [
    ("127.8.9.1", "loopback"), ("::1", "loopback"), ("0.0.0.0", "unspecified"),
    ("::", "unspecified"), ("169.254.1.1", "link"), ("fe80::1", "link"), ("febf::", "link"),
    ("fec0::", "global"), ("224.0.0.1", "linkMulticast"), ("224.0.1.1", "none"),
    ("ff02::1", "linkMulticast"), ("ff12::1", "linkMulticast"), ("ff05::1", "none"),
    ("10.1.2.3", "global"), ("8.8.8.8", "global"), ("255.255.255.255", "none"),
    ("239.1.1.1", "none"), ("2001:db8::1", "global"), ("fc00::1", "global"),
  ])
  func classes(_ text: String, _ wanted: String) {
    let found = Domain.run(text) { texts, arena throws(Fault) in
      let address = IPAddress(try IPAddress.read(texts[0]).value(in: &arena))
      let length: Int64 =
        (address.isLoopback ? 1 : 0) + (address.isUnspecified ? 10 : 0)
        + (address.isLinkLocalUnicast ? 100 : 0) + (address.isLinkLocalMulticast ? 1_000 : 0)
        + (address.isGlobalUnicast ? 10_000 : 0)
      return .int(length)
    }
    let names = [
      "loopback": "1", "unspecified": "10", "link": "100", "linkMulticast": "1000",
      "global": "10000", "none": "0",
    ]
    #expect(found == names[wanted])
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.0.0.0/8"), ("10.1.2.3/8", "10.0.0.0/8"), ("0.0.0.0/0", "0.0.0.0/0"),
    ("1.2.3.4/32", "1.2.3.4/32"), ("2001:DB8:1::/32", "2001:db8::/32"), ("::1/128", "::1/128"),
    ("ffff::1/0", "::/0"), ("192.168.0.0/", "!badConversion"), ("10.0.0.0/33", "!badConversion"),
    ("::/129", "!badConversion"), ("10.0.0.0/08", "!badConversion"), ("10.0.0.0", "!badConversion"),
    ("10.0.0.0/+8", "!badConversion"), ("10.0.0.0/8/8", "!badConversion"),
    ("fe80::1%en0/24", "!badConversion"), ("::ffff:c0a8:0/112", "!badConversion"),
    ("10.0.0/8", "!badConversion"), ("/8", "!badConversion"), ("10.0.0.0/1000", "!badConversion"),
  ])
  func blocksAreMasked(_ text: String, _ wanted: String) {
    let found = Domain.run(text) { texts, arena throws(Fault) in
      let value = try Network.read(texts[0]).value(in: &arena)
      return try Network(value).masked.text(in: &arena)
    }
    #expect(found == wanted)
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
    ("0.0.0.0/0", "1.2.3.4", true), ("::/0", "1.2.3.4", false), ("0.0.0.0/0", "::1", false),
    ("10.0.0.0/8", "::ffff:a01:203", true), ("1.2.3.4/32", "1.2.3.4", true),
    ("1.2.3.4/32", "1.2.3.5", false), ("2001:db8::/32", "2001:db8:ffff::1", true),
    ("2001:db8::/32", "2001:db9::", false), ("::1/128", "::1", true), ("::1/128", "::2", false),
  ])
  func membership(_ block: String, _ address: String, _ wanted: Bool) {
    let found = Domain.run(block, address) { texts, _ throws(Fault) in
      let network = try Network.read(texts[0])
      return .bool(network.contains(try IPAddress.read(texts[1])))
    }
    #expect(found == "\(wanted)")
  }

  @Test func aBlockHoldsSmallerBlocksOnly() {
    func holds(_ outer: String, _ inner: String) -> String {
      Domain.run(outer, inner) { texts, _ throws(Fault) in
        let network = try Network.read(texts[0])
        return .bool(network.contains(try Network.read(texts[1])))
      }
    }
    #expect(holds("192.168.0.0/24", "192.168.0.0/25") == "true")
    #expect(holds("192.168.0.0/24", "192.168.0.0/24") == "true")
    #expect(holds("192.168.0.0/24", "192.168.0.0/23") == "false")
    #expect(holds("192.168.0.0/24", "192.168.1.0/25") == "false")
    #expect(holds("::/0", "10.0.0.0/8") == "false")
  }

  @Test(arguments: [
    ("127.0.0.1", "true"), ("2001:db8::abcd", "true"), ("2001:DB8::ABCD", "false"),
    ("2001:db8::0:1", "false"), ("::ffff:c0a8:1", "false"), ("127.0.0.1.0", "!badConversion"),
  ])
  func canonical(_ text: String, _ wanted: String) {
    let found = Domain.run(text) { texts, arena throws(Fault) in
      .bool(try IPAddress.isCanonical(texts[0], in: &arena))
    }
    #expect(found == wanted)
  }

  private func print(_ text: String) -> String {
    Domain.run(text) { texts, arena throws(Fault) in
      try IPAddress.read(texts[0]).text(in: &arena)
    }
  }
}

@Suite struct Base64Tests {
  @Test(arguments: [
    ("", "b"), ("TQ==", "b77"), ("TQ", "b77"), ("TWE=", "b77,97"), ("TWE", "b77,97"),
    ("TWFu", "b77,97,110"), ("+/+/", "b251,255,191"), ("AAAA", "b0,0,0"),
  ])
  func decoding(_ text: String, _ wanted: String) { #expect(decode(text) == wanted) }

  @Test(arguments: [
    "=", "==", "T", "T===", "TQ=", "TQ===", "TWE==", "TR==", "TWF=", "TW=u", "TWFu\n", " TWFu",
    "TWF-", "TWF_", "TWFu=", "TWFu====", "T=Q=", "ÄÖ",
  ])
  func onlyOneTextStandsForGivenBytes(_ text: String) { #expect(decode(text) == "!undecodable") }

  @Test func encodingIsUndone() {
    var text = ""
    for length in 0..<40 {
      text += String(UnicodeScalar(UInt8(33 + length)))
      let back = Domain.run(text) { texts, arena throws(Fault) in
        let encoded = try Base64.encode(texts[0], in: &arena)
        return .string(try Base64.decode(encoded.slice, in: &arena).slice)
      }
      #expect(back == text)
    }
    let hello = Domain.run("hello") { texts, arena throws(Fault) in
      try Base64.encode(texts[0], in: &arena)
    }
    #expect(hello == "aGVsbG8=")
  }

  private func decode(_ text: String) -> String {
    Domain.run(text) { texts, arena throws(Fault) in try Base64.decode(texts[0], in: &arena) }
  }
}
