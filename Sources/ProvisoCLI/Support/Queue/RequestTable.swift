import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// Requests under each other, for people.
struct RequestTable {
  private let requests: [JSONTree]
  private let columns: Int?

  init(_ requests: [JSONTree], columns: Int?) {
    self.requests = requests
    self.columns = columns
  }

  var text: String {
    guard !requests.isEmpty else { return "no requests\n" }
    let style: Style = Output.hasColours(1) ? .coloured : .plain
    let rows = requests.map(Self.row)
    let lines = Columns.table([["REQUEST", "STATE", "ENDS", "AGENT", "ACTION", ""]] + rows, total: columns)
    return ([style.paint(lines[0], .strong)] + lines.dropFirst()).joined(separator: "\n") + "\n"
  }

  static func row(_ request: JSONTree) -> [String] {
    func field(_ name: String) -> String { (request[name]?.text ?? "").visible }
    let claimed = request["claimed_by"]?.text.map { " (\($0.visible))" } ?? ""
    let ends = request["deadline"]?.text.map { Deadline.remaining(until: $0) } ?? "–"
    return [
      field("id"), field("state") + claimed, ends, field("agent"), field("type"), field("shown"),
    ]
  }
}
