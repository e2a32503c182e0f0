import Foundation
import ProvisoLanguage
import ProvisoQueue
import Testing

@testable import ProvisoServer

/// Whatever an agent writes, a page has only the markup of its templates, and shows everything.
@Suite struct HostileTests {
  @Test(.enabled(if: HostileTexts.all.count > 100)) func nothingOfItIsMarkup() throws {
    for text in HostileTexts.all { try check(Self.page(with: text), text) }
  }

  /// The library escapes by graphemes: an accent on a quotation mark would let it through.
  @Test func accentOnAQuotationMarkIsNoWayOut() throws {
    for sign in ["\"", "'", "<", ">", "&"] {
      let text = "\(sign)\u{301} onfocus=alert(1) x=\(sign)\u{301}"
      try check(Self.page(with: text), text)
    }
  }

  private func check(_ page: String, _ text: String) throws {
    let fault = MarkupCheck(page).fault
    #expect(fault == nil, "\(fault ?? "") for \(text.debugDescription.prefix(200))")
  }

  /// A page with the text at every place where one can stand.
  private static func page(with text: String) -> String {
    var arguments = Samples.mail
    arguments["subject"] = text
    arguments[text] = ["nested": [text]]
    var request = Samples.request(
      type: "crm.note", arguments: arguments, context: ["user_request": text, text: text],
      agent: Text(text), requester: Text(text))
    request.messages = [
      .init(author: Text(text), isPerson: false, at: Samples.now, text: Text(text))
    ]
    request.resolution = .init(by: .agent(Text(text)), at: Samples.now, reason: Text(text))
    request.laterWords = [.init(at: Samples.now, json: Samples.json(["said": text]))]
    let past = Samples.summary("req_0", shown: Text(text), state: .rejected)
    let card = Samples.card(request, past: [past])
    let drawn = Pages.draw("card", CardView(card: card, person: Samples.raj).view)
    let query = ListQuery(isInbox: true, ["text": text, "agent": text])
    let page = RequestPage(
      requests: [Samples.summary("req_1", shown: Text(text))], next: Text(text), count: 1)
    let view = ListView(query: query, page: page, chosen: nil, cardMarkup: drawn).view
    return Pages.page("list", "Inbox", view, for: text)
  }
}

/// Texts that break things, of the shared data.
enum HostileTexts {
  static let all: [String] = {
    let root =
      ProcessInfo.processInfo.environment["PROVISO_DATA"]
      ?? PageTests.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "shared/data").path
    func read(_ path: String) -> Any? {
      FileManager.default.contents(atPath: "\(root)/hostile/\(path)")
        .flatMap { try? JSONSerialization.jsonObject(with: $0) }
    }
    let named = read("hostile-text/hostile_text.json") as? [String: String] ?? [:]
    let naughty = read("blns/blns.json") as? [String] ?? []
    return named.sorted { $0.key < $1.key }.map { String($0.value.prefix(5_000)) } + naughty
  }()
}

/// Reads HTML as strictly as the pages are written: known elements, known attributes, quoted.
struct MarkupCheck {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private(set) var fault: String?

  private static let elements: Set = [
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "span", "nav", "div",
    "button", "main", "p", "section", "h1", "h2", "h3", "form", "label", "input", "noscript",
    "dialog", "dl", "dt", "dd", "kbd", "textarea", "fieldset", "legend", "details", "summary",
    "select", "option", "ol", "li", "ul", "time", "article", "strong", "pre", "mark", "table",
    "caption", "tr", "th", "td", "footer", "code",
  ]

  init(_ html: String) {
    scalars = Array(html.unicodeScalars)
    while fault == nil, place < scalars.count { step() }
  }

  private mutating func step() {
    let scalar = scalars[place]
    place += 1
    if scalar == "<" {
      tag()
    } else if Self.isUnseen(scalar) {
      fault = "an unseen character U+\(String(scalar.value, radix: 16))"
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator,
      .paragraphSeparator:
      return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while place < scalars.count, belongs(scalars[place]) {
      text.append(scalars[place])
      place += 1
    }
    return String(text)
  }

  private mutating func tag() {
    if place < scalars.count, scalars[place] == "!" {
      let kind = take { $0 != ">" }
      if kind != "!DOCTYPE html" { fault = "a comment" }
      place += 1
      return
    }
    if place < scalars.count, scalars[place] == "/" { place += 1 }
    let name = take { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
    guard Self.elements.contains(name) else { return fault = "an element '\(name)'" }
    while fault == nil { if attribute() { return } }
  }

  /// Whether the tag ended.
  private mutating func attribute() -> Bool {
    _ = take { $0 == " " || $0 == "\n" }
    guard place < scalars.count else {
      fault = "a tag that does not end"
      return true
    }
    if scalars[place] == ">" {
      place += 1
      return true
    }
    let name = take { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-") }
    guard !name.isEmpty, !name.hasPrefix("on"), name != "style" else {
      fault = "an attribute '\(name)'"
      return true
    }
    guard place < scalars.count, scalars[place] == "=" else { return false }
    place += 1
    guard place < scalars.count, scalars[place] == "\"" else {
      fault = "an attribute without quotes"
      return true
    }
    place += 1
    let value = take { $0 != "\"" }
    place += 1
    if name == "href" || name == "src" || name == "action", !value.hasPrefix("/"),
      !value.hasPrefix("#")
    {
      fault = "an address '\(value)'"
    }
    return false
  }
}
