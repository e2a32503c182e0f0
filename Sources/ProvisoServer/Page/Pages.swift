import Mustache
import ProvisoReport

/// What a template draws: texts, numbers, flags, lists of views, and `Markup` under names that end
/// with it.
typealias View = [String: Any]

/// HTML that was written by us: the only thing that a template draws as it is.
struct Markup: MustacheCustomRenderable {
  let html: String

  /// Any text, with everything doubtful in it pointed at.
  init(of text: String) { html = text.annotatedMarkup }
  init(html: String) { self.html = html }

  var renderText: String { html }
  var isNull: Bool { html.isEmpty }
}

/// All texts that are no `Markup` pass here, scalar by scalar: the library's own escaping goes by
/// graphemes, and a quotation mark with an accent on it would get through.
private struct VisibleHTML: MustacheContentType {
  func escapeText(_ text: String) -> String { text.markup }
}

/// The pages, made from templates.
enum Pages {
  static func draw(_ name: String, _ view: View) -> Markup {
    Markup(html: library.render(view, withTemplate: name) ?? "")
  }

  /// A whole page around what was drawn for it.
  static func page(_ name: String, _ title: String, _ view: View, for person: String?) -> String {
    var whole: View = [
      "page": name, "title": title, "bodyMarkup": draw(name, view), "style": Assets.style.path,
      "script": Assets.script.path, "icon": Assets.icon.path,
    ]
    if let person { whole["person"] = person }
    whole["tabs"] = tabs.map { tab -> View in
      ["address": tab.address, "name": tab.name, "isHere": tab.name == title]
    }
    return draw("layout", whole).html
  }

  private static let tabs = [
    (address: "/inbox", name: "Inbox"), (address: "/history", name: "History"),
    (address: "/grants", name: "Grants"), (address: "/overview", name: "Overview"),
    (address: "/audit", name: "Log"), (address: "/switches", name: "Kill switch"),
  ]

  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(VisibleHTML(), named: "VISIBLE")
    var library = MustacheLibrary()
    for (name, text) in Templates.all {
      do {
        try library.register("{{% CONTENT_TYPE:VISIBLE}}\n" + text, named: name)
      } catch {
        preconditionFailure("the template \(name) does not parse: \(error)")
      }
    }
    return library
  }()
}
