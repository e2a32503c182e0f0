import Foundation
import Testing

@testable import ProvisoServer

/// What holds for templates, style and script.
@Suite struct TemplateTests {
  /// What is drawn without escaping is `Markup`, and its name says so.
  @Test func onlyMarkupIsDrawnAsItIs() throws {
    for (name, text) in Templates.all {
      for part in text.components(separatedBy: "{{{").dropFirst() {
        let variable = part.components(separatedBy: "}}}")[0]
        #expect(variable.hasSuffix("Markup"), "\(name): \(variable)")
      }
      #expect(!text.contains("{{&"), "\(name)")
    }
  }

  @Test func nothingIsInline() {
    for (name, text) in Templates.all {
      #expect(!text.contains("style="), "\(name)")
      #expect(text.range(of: #"\son[a-z]+="#, options: .regularExpression) == nil, "\(name)")
      #expect(text.range(of: #"(src|href)="(https?:|//)"#, options: .regularExpression) == nil)
    }
    #expect(!Assets.style.text.contains("url("))
    #expect(!Assets.style.text.contains("@import"))
    for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
      #expect(!Assets.script.text.contains(word), "\(word)")
    }
  }

  /// Every button names something that the script does, and every form.
  @Test func everythingToPressDoesSomething() {
    let script = Assets.script.text
    for (name, text) in Templates.all {
      for part in text.components(separatedBy: "data-do=\"").dropFirst() {
        let act = part.components(separatedBy: "\"")[0]
        let isKnown =
          script.contains("handlers.\(act) =") || script.contains("handlers[\"\(act)\"]")
        #expect(isKnown, "\(name): \(act)")
      }
      for part in text.components(separatedBy: "data-form=\"").dropFirst() {
        let form = part.components(separatedBy: "\"")[0]
        let isKnown = script.contains("forms.\(form) =") || script.contains("forms[\"\(form)\"]")
        #expect(isKnown, "\(name): \(form)")
      }
    }
  }

  /// Every control has a label in its own template.
  @Test func everyControlIsLabelled() throws {
    let control = try Regex(#"<(input|select|textarea) id="([a-z-]+)"[^>]*>"#)
    var count = 0
    for text in Templates.all.values {
      for match in text.matches(of: control) {
        let id = match.output[2].substring ?? ""
        #expect(
          text.contains("<label for=\"\(id)\"")
            || text.contains("<label class=\"sr\" for=\"\(id)\""))
        count += 1
      }
    }
    #expect(count > 15)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["PROVISO_GALLERY"] != nil))
  func gallery() throws {
    let folder = ProcessInfo.processInfo.environment["PROVISO_GALLERY"] ?? ""
    try FileManager.default.createDirectory(
      atPath: "\(folder)/assets", withIntermediateDirectories: true)
    for asset in Assets.all {
      try asset.text.write(toFile: folder + asset.path, atomically: true, encoding: .utf8)
    }
    for (name, page) in PageTests.pages {
      try page.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
    }
  }
}
