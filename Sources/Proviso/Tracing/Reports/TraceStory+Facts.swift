import ProvisoJSON
import ProvisoLanguage
import ProvisoPII
import ProvisoText

extension TraceStory {
  /// Levels, confidence and what a scan found, each with its origin.
  static func facts(_ trace: Trace, _ decision: JSONTree, _ files: [SourceFile]) -> [Fact] {
    var facts = trace.facts.map { fact in
      Fact(
        name: fact.name, value: fact.level, origin: fact.origin.text(files),
        tree: fact.expression.flatMap { $0.operand.isConstant ? nil : TraceNode($0) })
    }
    if let confidence = decision["facts"]?["confidence"] {
      let isClaimed = confidence["from"]?.text == "claimed"
      let value = confidence["value"].map { String(decoding: $0.bytes, as: UTF8.self) }
      facts.append(
        Fact(
          name: "confidence", value: value ?? "",
          origin: isClaimed ? "claimed by the agent" : "the agent told none", tree: nil))
    }
    if let found = decision["facts"]?["pii"] { facts.append(personal(found)) }
    return facts
  }

  private static func personal(_ found: JSONTree) -> Fact {
    var declared: [String] = []
    var counted: [String] = []
    for one in found["found"]?.elements ?? [] {
      let name = one["kind"]?.text ?? ""
      let count = one["count"].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      if one["from"]?.text == "handles" {
        declared.append(name)
      } else {
        counted.append("\(name) (\(count) found)")
      }
    }
    let kinds = summarised(declared).map { "\($0) (declared)" } + counted
    var origin = "declared under `handles`"
    if case .flag(let isComplete)? = found["complete"] {
      origin = isComplete ? "a scan of the arguments" : "a scan that met a limit"
    }
    return Fact(
      name: "pii", value: kinds.isEmpty ? "none found" : kinds.joined(separator: ", "),
      origin: origin, tree: nil)
  }

  /// A category in place of its kinds where all of them stand.
  private static func summarised(_ kinds: [String]) -> [String] {
    var rest = kinds
    var names: [String] = []
    for category in Category.allCases {
      let own = Set(Kind.allCases.filter { category.kinds.contains($0) }.map { "\($0.name)" })
      guard !own.isEmpty, own.isSubset(of: rest) else { continue }
      names.append("\(category.name)")
      rest.removeAll(where: own.contains)
    }
    return names + rest
  }
}

extension FactTrace.Origin {
  func text(_ files: [SourceFile]) -> String {
    switch self {
    case .declared(let place): "declared at \(place.text(files))"
    case .undeclared: "the type is not declared: the worst is assumed"
    case .untold(let action): "\(action.text(files)) does not tell it: the worst is assumed"
    case .failed(let place, let trouble):
      "\(place.text(files)) has no value (\(trouble.text)): the worst is assumed"
    }
  }
}

extension Place {
  /// `payments.policy:31:17`
  func text(_ files: [SourceFile]) -> String {
    guard Int(file) < files.count else { return "" }
    let source = files[Int(file)]
    let position = source.position(Int(span.start))
    return "\(source.name):\(position.line):\(position.column)"
  }

  /// The line and the column alone where the file is the one of `other`.
  func text(_ files: [SourceFile], beside other: Place) -> String {
    guard file == other.file, Int(file) < files.count else { return text(files) }
    let position = files[Int(file)].position(Int(span.start))
    return "\(position.line):\(position.column)"
  }
}
