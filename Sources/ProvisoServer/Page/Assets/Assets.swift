import ProvisoJSON

/// A file that pages load from this server, named by its content: browsers may keep it for ever.
struct Asset {
  let path: String
  let type: String
  let text: String

  init(_ name: String, _ ending: String, type: String, _ text: String) {
    var digits: [UInt8] = []
    var copy = text
    copy.withUTF8 { SHA256.hash(UnsafeRawBufferPointer($0)).writeHexadecimal(into: &digits) }
    path = "/assets/\(name)-\(String(decoding: digits.prefix(16), as: UTF8.self)).\(ending)"
    self.type = type
    self.text = text
  }
}

enum Assets {
  static let style = Asset(
    "proviso", "css", type: "text/css; charset=utf-8",
    Style.ground + Style.queue + Style.card + Style.pages)
  static let script = Asset(
    "proviso", "js", type: "text/javascript; charset=utf-8",
    "\"use strict\";\n" + Script.ground + Script.queue + Script.deciding + Script.editor
      + Script.grants + Script.log + Script.start)
  static let icon = Asset("proviso", "svg", type: "image/svg+xml", picture)

  static let all = [style, script, icon]

  private static let picture = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" \
    rx="8" fill="#1f6f5c"/><path d="M9 17l5 5 9-12" fill="none" stroke="#fff" stroke-width="3.5" \
    stroke-linecap="round" stroke-linejoin="round"/></svg>
    """
}
