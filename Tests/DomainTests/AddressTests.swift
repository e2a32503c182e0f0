import ProvisoLanguage
import ProvisoMachine
import Testing

@Suite struct EmailAddressTests {
  @Test(arguments: [
    ("ana@acme.example", "acme.example"),
    ("Ana.Lima+tag@ACME.Example", "acme.example"),
    ("o'neil_1/x=y@a-b.c0.io", "a-b.c0.io"),
    ("a@xn--bcher-kva.example", "xn--bcher-kva.example"),
  ])
  func oneBareAddress(_ text: String, _ domain: String) { #expect(read(text) == domain) }

  @Test(arguments: [
    "", "@", "a@", "@b.example", "a", "a@b", "a@@b.example", "a@b.example@c.example",
    "a@b.example,c@d.example", "a@b.example c@d.example", "a@b.example;c@d.example",
    " a@b.example", "a@b.example ", "a@b.example\n", "a\r\n@b.example", "a\u{0}@b.example",
    "Ana <a@b.example>", "<a@b.example>", "a(comment)@b.example", "\"a b\"@c.example",
    "a@[127.0.0.1]", "a@127.0.0.1", "a@b.0x7f", "a@b.1", ".a@b.example", "a.@b.example",
    "a..b@c.example", "a@.b.example", "a@b..example", "a@b.example.", "a@-b.example",
    "a@b-.example", "a@b_c.example", "ä@b.example", "a@bücher.example", "a@b。example",
    "evil%other.example@acme.example", "other.example!ana@acme.example", "a@b.exam\u{200B}ple",
    "a\\@b@c.example", "a:b@c.example", "mailto:a@b.example",
    String(repeating: "a", count: 65) + "@b.example",
    "a@" + String(repeating: "b", count: 64) + ".example",
    "a@" + String(repeating: "b.", count: 126) + "example",
  ])
  func anythingElseIsRefused(_ text: String) { #expect(read(text) == "!invalidArgument") }

  private func read(_ text: String) -> String {
    Domain.run(text) { texts, arena throws(Fault) in
      try EmailAddress.domain(texts[0], in: &arena)
    }
  }
}

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://Acme.EXAMPLE", "https|acme.example|/"),
    ("HTTPS://acme.example:8443/a/b?q=1#x", "https|acme.example|/a/b"),
    ("http://acme.example?q=/../x", "http|acme.example|/"),
    ("http://acme.example#@evil.example", "http|acme.example|/"),
    ("http://acme.example/@evil.example", "http|acme.example|/@evil.example"),
    ("http://localhost:80/", "http|localhost|/"),
    ("http://10.0.0.1/x", "http|10.0.0.1|/x"),
    ("http://[2001:DB8:0:0::1]:80/x", "http|2001:db8::1|/x"),
    ("https://a.example/caf%c3%a9%20x", "https|a.example|/caf%C3%A9%20x"),
    ("https://a.example/x?next=https%3A%2F%2Fb.example%2f", "https|a.example|/x"),
    ("https://my_host.example/a:b;c=d,e", "https|my_host.example|/a:b;c=d,e"),
    ("file://", "file||/"),
    ("file:///etc/passwd", "file||/etc/passwd"),
    ("git+ssh://host.example/x", "git+ssh|host.example|/x"),
    ("https://a.example/..a/b..", "https|a.example|/..a/b.."),
  ])
  func parts(_ text: String, _ wanted: String) { #expect(read(text) == wanted) }

  @Test(arguments: [
    "", "acme.example", "//acme.example", "/a", "https:acme.example", "https:/acme.example",
    "https:///acme.example", "https://", "https://:80", "1https://a.example", "://a.example",
    "mailto:a@b.example", "javascript:alert(1)", "data:text/plain,x",
    "https://user@a.example", "https://a.example@evil.example", "https://a:b@evil.example",
    "https://a.example\\@evil.example", "https:\\\\a.example", "https://a.example\\.evil.example",
    " https://a.example", "https://a.example ", "https://a.example/a b", "https://a.exa\tmple",
    "https://a.example\n", "https://a.example/\u{0}", "https://bücher.example",
    "https://a。example", "https://ａ.example", "https://a.example/ü", "https://a%2eexample",
    "https://a..example", "https://.a.example", "https://a.example.", "https://-a.example",
    "https://a.example:", "https://a.example:080", "https://a.example:65536",
    "https://a.example:8o", "https://a.example:80:80", "https://2130706433", "https://0x7f000001",
    "https://0x7f.1", "https://127.1", "https://127.0.0.01", "https://017700000001",
    "https://1.2.3.256", "https://1.2.3.4.5", "https://a.example.1", "https://[::1",
    "https://[::1]x", "https://[::ffff:127.0.0.1]", "https://[::ffff:7f00:1]",
    "https://[fe80::1%25en0]",
    "https://[127.0.0.1]", "https://a.example/../b", "https://a.example/a/..",
    "https://a.example/.",
    "https://a.example/a/./b?x", "https://a.example/a/..#x", "https://a.example/%2e%2e/b",
    "https://a.example/%61dmin", "https://a.example/a%2fb", "https://a.example/a%5Cb",
    "https://a.example/a%00", "https://a.example/a%",
    "https://a.example/a%4", "https://a.example/%zz",
    "https://a.example/?q=%zz", "https://a.example/a|b", "https://a.example/{x}",
    "https://a.example/[x]", "file://localhost/x", "file://host/x", "file:/x",
  ])
  func whatReadersDifferOnIsRefused(_ text: String) { #expect(read(text) == "!invalidArgument") }

  private func read(_ text: String) -> String {
    let address = Domain.run(text) { texts, arena throws(Fault) in
      try WebAddress.read(texts[0], in: &arena)
    }
    guard !address.hasPrefix("!") else { return address }
    return [WebAddress.scheme, WebAddress.host, WebAddress.path].map { part in
      Domain.run(text) { texts, arena throws(Fault) in
        part(try WebAddress.read(texts[0], in: &arena))
      }
    }.joined(separator: "|")
  }
}

@Suite struct PathScopeTests {
  @Test(arguments: [
    ("/a", "/a", "true"), ("/a/", "/a", "true"), ("/a/b", "/a", "true"), ("/a/b/c", "/a/", "true"),
    ("/ab", "/a", "false"), ("/", "/a", "false"), ("/b/a", "/a", "false"), ("/a", "/a/b", "false"),
    ("/x", "/", "true"), ("/", "/", "true"), ("/a/..b/...", "/a", "true"), ("/A", "/a", "false"),
    ("/a/.hidden", "/a", "true"), ("/a/ü b", "/a", "true"),
  ])
  func within(_ path: String, _ root: String, _ wanted: String) {
    #expect(read(path, root) == wanted)
  }

  @Test(arguments: [
    "", "a", "a/b", "./a", "../a", "~/a", "/a/../b", "/a/..", "/..", "/a/./b", "/.", "//a", "//",
    "/a//b", "/a//", "/a/%2e%2e/b", "/a/100%", "/a\u{0}", "/a\\..\\b", "C:/a", "/\u{0}/",
  ])
  func doubtfulPathsAreRefused(_ path: String) {
    #expect(read(path, "/a") == "!invalidArgument")
    #expect(read("/a", path) == "!invalidArgument")
  }

  private func read(_ path: String, _ root: String) -> String {
    Domain.run(path, root) { texts, _ throws(Fault) in
      .bool(try PathScope.within(texts[0], texts[1]))
    }
  }
}
