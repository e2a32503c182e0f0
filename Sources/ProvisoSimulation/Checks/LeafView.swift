import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// An entry of the log as anybody can read it.
struct LeafView {
  let place: UInt64
  let json: JSONTree

  init(_ bytes: [UInt8], at place: UInt64) throws(Violation) {
    guard let json = JSONTree.read(bytes), case .object = json else {
      throw Violation(.leaves, "entry \(place) is no JSON object")
    }
    self.place = place
    self.json = json
  }

  private func text(_ path: String...) -> String? { json.value(at: path)?.text }

  var kind: String { text("kind") ?? "" }
  var time: Moment? { text("time").flatMap { Moment($0) } }
  var request: Text? { text("request").map { Text($0) } }
  var from: RequestState? { text("from").flatMap { RequestState(rawValue: $0) } }
  var to: RequestState? { text("to").flatMap { RequestState(rawValue: $0) } }
  var actorKind: String { text("actor", "kind") ?? "" }
  var actorName: Text { Text(text("actor", "name") ?? "") }
  var program: Text? { text("program").map { Text($0) } }

  var sequence: UInt64? {
    guard case .number(let digits)? = json["seq"] else { return nil }
    return UInt64(String(decoding: digits, as: UTF8.self))
  }
}
