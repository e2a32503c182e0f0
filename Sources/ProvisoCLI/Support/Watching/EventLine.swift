import ProvisoJSON
import ProvisoText

/// An event as one line: when, what happened to which request, by whom.
struct EventLine {
  private let event: JSONTree

  init(_ event: JSONTree) { self.event = event }

  func text(columns: Int) -> String {
    let data = event["data"] ?? event
    func field(_ name: String) -> String? { (data[name] ?? event[name])?.text?.visible }
    let time = (field("time") ?? "").split(separator: "T").last.map { String($0.prefix(8)) } ?? ""
    let kind = field("kind") ?? field("type") ?? "event"
    let subject = field("request") ?? field("subject") ?? ""
    let actor = data.value(at: ["actor", "name"])?.text?.visible ?? ""
    let words = [time, kind, subject, actor].filter { !$0.isEmpty }
    return Columns.cut(words.joined(separator: "  "), to: columns)
  }
}
