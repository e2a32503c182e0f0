import HTTPTypes
import Hummingbird

/// The cookie of a person who signed in. With TLS its name makes browsers keep it to this host.
struct SessionCookie {
  let isSecure: Bool

  private var name: String { isSecure ? "__Host-proviso" : "proviso" }

  /// What the browser sent; nil as well where it sent two, of which one may be somebody else's.
  func secret(in request: Request) -> String? {
    let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
    let found = pairs.compactMap { pair -> String? in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].trimmed.utf8.elementsEqual(name.utf8) else { return nil }
      return String(parts[1].trimmed)
    }
    return found.count == 1 ? found[0] : nil
  }

  func header(_ secret: String, seconds: Int64) -> String {
    "\(name)=\(secret); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Strict"
      + (isSecure ? "; Secure" : "")
  }

  var ended: String { header("", seconds: 0) }
}

extension Substring {
  var trimmed: Substring {
    var rest = self
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return rest
  }
}
