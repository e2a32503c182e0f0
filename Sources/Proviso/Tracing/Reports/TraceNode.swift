import ProvisoText

/// A line of the tree that a trace draws, and those below it.
struct TraceNode {
  enum Mark { case holds, fails, unknown, skipped, value }

  let mark: Mark
  let title: String
  let value: String
  let place: Place
  /// What a let or a parameter in the title stands for; empty where that stands below.
  let meaning: (text: String, place: Place)?
  /// Whether it alone made what it stands in what it is.
  var decides = false
  var children: [TraceNode]

  init(_ part: Evaluation) {
    let operand = part.operand
    place = operand.place
    guard part.skip == nil else {
      title = operand.text
      (mark, value, meaning, children) = (.skipped, part.skip?.text ?? "", nil, [])
      return
    }
    title = Self.title(operand)
    // What stands below, or is the value itself, needs no text.
    let isClear = operand.form.joins || operand.isConstant
    meaning = operand.meanings.last.map { (isClear ? "" : $0.text, $0.place) }
    (mark, value) = Self.value(part)
    children = part.children.filter { $0.isWorthALine }.map(TraceNode.init)
    markDecider(part)
  }

  /// What joins others is named by that, because its text is theirs.
  private static func title(_ operand: Operand) -> String {
    guard operand.meanings.isEmpty else { return operand.text }
    let isLogical = operand.children.first.map { $0.form.joins && $0.meanings.isEmpty } ?? false
    switch operand.form {
    case .all: return "all of"
    case .any: return "any of"
    case .not where isLogical: return operand.isUnless ? "unless" : "not"
    case .choice, .not, .comparison, .arithmetic, .call, .presence, .index, .list, .map, .loop,
      .binding, .member, .input, .constant:
      return operand.text
    }
  }

  private static func value(_ part: Evaluation) -> (Mark, String) {
    switch part.result {
    case .value(.bool(let value)) where part.operand.isLogical:
      (value ? .holds : .fails, "\(value)")
    case .value(let value): (.value, value.shown)
    case .trouble(let trouble):
      (.unknown, part.hasFromBelow(trouble) ? "error" : "error: " + trouble.text)
    case .none: (.value, "")
    }
  }

  /// Of what `&&` joins, the first that is false decides, else the first error; of what `||` joins
  /// the first that is true.
  private mutating func markDecider(_ part: Evaluation) {
    let deciding: [Mark]
    switch part.operand.form {
    case .all: deciding = [.fails, .unknown]
    case .any: deciding = [.holds, .unknown]
    case .not, .choice, .comparison, .arithmetic, .call, .presence, .index, .list, .map, .loop,
      .binding, .member, .input, .constant:
      return
    }
    guard deciding.contains(mark), let place = children.firstIndex(where: { $0.mark == mark })
    else { return }
    children[place].decides = true
  }
}

extension Evaluation {
  /// Whether a part that is drawn below tells of the same trouble.
  fileprivate func hasFromBelow(_ trouble: Trouble) -> Bool {
    children.contains { child in
      if case .trouble(trouble) = child.result { child.skip == nil } else { false }
    }
  }

  /// Constants stand in the text of what they are part of, unless a name stands for them.
  fileprivate var isWorthALine: Bool {
    guard operand.probe != nil else { return false }
    return !operand.isConstant || !operand.meanings.isEmpty || operand.atom != nil
  }
}

extension Operand {
  /// Whether it is a bool that a condition is made of, and not just read.
  fileprivate var isLogical: Bool {
    if atom != nil { return true }
    switch form {
    case .all, .any, .not, .comparison, .presence: return true
    case .choice, .arithmetic, .call, .index, .list, .map, .loop, .binding, .member, .input,
      .constant:
      return false
    }
  }
}

extension Operand.Form {
  fileprivate var joins: Bool {
    switch self {
    case .all, .any, .choice: true
    case .not, .comparison, .arithmetic, .call, .presence, .index, .list, .map, .loop, .binding,
      .member, .input, .constant:
      false
    }
  }
}

extension Evaluation.Skip {
  package var text: String {
    switch self {
    case .decided(let text, let value): "not needed: `\(text.cut(to: 48))` is already \(value)"
    case .notChosen(let condition, let value):
      "not chosen: `\(condition.cut(to: 48))` is \(value)"
    case .noChoice(let condition): "not reached: `\(condition.cut(to: 48))` has no value"
    }
  }
}
