import ArgumentParser
import Glibc
import ProvisoFiles
import ProvisoText

/// Which server is asked, and as whom.
struct ServerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The server; else PROVISO_SERVER, else http://127.0.0.1:8700.", valueName: "url"))
  var server: String?

  @OptionGroup var account: AccountOptions

  func signedIn<Value>(
    _ body: (ServerClient) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try account.signedIn(at: server ?? AccountOptions.variable("PROVISO_SERVER"), body)
  }
}

/// As whom a server is asked, and how it is recognised.
struct AccountOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who you are at a server; else PROVISO_NAME.", valueName: "name"))
  var name: String?

  @Option(
    name: .customLong("ca"),
    help: ArgumentHelp(
      "Certificates that vouch for the server, instead of the system's.", valueName: "file"),
    completion: .file(extensions: ["pem", "crt"]))
  var authority: String?

  /// Signs in with the password that is typed, does the work, and signs out.
  func signedIn<Value>(
    at server: String?, _ body: (ServerClient) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let address = try ServerAddress(server)
    let client = try ServerClient(address, authority: authority)
    defer { client.close() }
    guard let name = name ?? Self.variable("PROVISO_NAME"), !name.isEmpty else {
      throw .usage("who are you? Give --as NAME, or set PROVISO_NAME")
    }
    let password = try Terminal.password("Password of \(name.visible) at \(address.text): ")
    try client.signIn(name, password)
    defer { client.signOut() }
    return try body(client)
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// Where a server listens.
struct ServerAddress {
  /// Without a slash at its end.
  let text: String

  /// Passwords and cards travel encrypted, or do not leave the machine.
  init(_ text: String?) throws(Failure) {
    var text = text ?? "http://127.0.0.1:8700"
    while text.hasSuffix("/") { text.removeLast() }
    let lower = text.lowercased()
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .usage("\(text.visible) is no address of a server")
    }
    if lower.hasPrefix("https://"), lower.utf8.count > 8 {
      self.text = text
      return
    }
    guard lower.hasPrefix("http://") else {
      throw .usage("\(text) is no address of a server; it looks like https://proviso.example")
    }
    guard Self.isLoopback(lower.dropFirst(7)) else {
      throw .usage("\(text) would carry your password unencrypted; use https")
    }
    self.text = text
  }

  private static func isLoopback(_ rest: Substring) -> Bool {
    let authority = rest.prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else { return false }
    if authority.hasPrefix("[") { return authority.prefix { $0 != "]" } == "[::1" }
    let host = authority.prefix { $0 != ":" }
    var address = in_addr()
    if inet_pton(AF_INET, String(host), &address) == 1 {
      return UInt32(bigEndian: address.s_addr) >> 24 == 127
    }
    return host == "localhost"
  }
}
