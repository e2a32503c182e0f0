import ProvisoChecker
import ProvisoJSON
import ProvisoLanguage

/// Tries single changes of a request, each by deciding the changed one.
struct AlternativeSearch {
  let request: JSONTree
  let verdict: Verdict
  private(set) var found: [Verdict: Alternative] = [:]
  /// Requests that may still be decided.
  var trials = 600
  /// Points of one axis that are tried at most, and texts of one attribute.
  static let mostPoints = 96
  private static let mostTexts = 40

  init(request: JSONTree, verdict: Verdict) {
    self.request = request
    self.verdict = verdict
  }

  /// What a changed request comes to; nil if it is none, or its arguments break their declaration.
  typealias Decide = (JSONTree) -> Verdict?

  mutating func search(_ hints: Hints, _ decide: Decide) {
    for hint in hints.all where !hint.attribute.isWhole {
      searchNumbers(hint, decide)
      searchFlag(hint, decide)
      searchTexts(hint, decide)
      searchPresence(hint, decide)
    }
  }

  /// The verdict with the attribute at a value; nil takes it away.
  mutating func verdict(
    _ attribute: Attribute, _ value: JSONTree?, _ decide: Decide
  ) -> Verdict? {
    guard trials > 0, let changed = request.setting(attribute.path[...], to: value) else {
      return nil
    }
    trials -= 1
    return decide(changed)
  }

  mutating func keep(_ alternative: Alternative) {
    guard alternative.verdict != verdict else { return }
    if let known = found[alternative.verdict], !alternative.precedes(known) { return }
    found[alternative.verdict] = alternative
  }

  // MARK: Bools

  private mutating func searchFlag(_ hint: Hints.Hint, _ decide: Decide) {
    guard hint.asksFlag || hint.values.contains(where: \.isFlag) else { return }
    for value in [true, false] {
      if case .bool(value)? = hint.current { continue }
      guard let verdict = verdict(hint.attribute, .flag(value), decide) else { continue }
      keep(
        Alternative(
          verdict: verdict, attribute: hint.attribute,
          condition: "\(hint.attribute.text) == \(value)", current: hint.current?.shown,
          tried: "\(value)", size: 1, kind: .flag))
    }
  }

  // MARK: Texts

  private mutating func searchTexts(_ hint: Hints.Hint, _ decide: Decide) {
    var texts: [[UInt8]] = []
    for case .string(let text) in hint.values where !texts.contains(text) { texts.append(text) }
    guard !texts.isEmpty, hint.attribute.holdsText else { return }
    let own: [UInt8]? = if case .string(let text)? = hint.current { text } else { nil }
    var leading: [(verdict: Verdict, text: [UInt8])] = []
    for text in texts.prefix(Self.mostTexts) where text != own {
      if let verdict = verdict(hint.attribute, .string(text), decide) {
        leading.append((verdict, text))
      }
    }
    for verdict in Self.verdicts {
      let texts = leading.filter { $0.verdict == verdict }.map(\.text)
      guard let first = texts.first else { continue }
      let shown = texts.prefix(3).map { BareValue.string($0).shown }
      let condition =
        texts.count == 1
        ? "== \(shown[0])"
        : "in [\(shown.joined(separator: ", "))\(texts.count > 3 ? ", …" : "")]"
      keep(textual(hint, verdict, "\(hint.attribute.text) \(condition)", first))
    }
    searchAnotherText(hint, texts, own, decide)
  }

  /// A text that nothing mentions.
  private mutating func searchAnotherText(
    _ hint: Hints.Hint, _ texts: [[UInt8]], _ own: [UInt8]?, _ decide: Decide
  ) {
    if case .union = hint.attribute.type { return }
    var other = Array("other".utf8)
    while texts.contains(other) || other == own { other.append(UInt8(ascii: "_")) }
    // Where the text is none of those that are mentioned, another such text changes nothing.
    let isMentioned = own.map { texts.contains($0) } ?? true
    guard isMentioned || !hint.searches.isEmpty,
      let verdict = verdict(hint.attribute, .string(other), decide)
    else { return }
    let name = hint.attribute.text
    let condition: String
    if !isMentioned, hint.searches.count == 1 {
      condition = "!\(hint.searches[0])"
    } else if isMentioned, let own {
      condition = "\(name) != \(BareValue.string(own).shown)"
    } else {
      condition = "\(name) == \(BareValue.string(other).shown)"
    }
    keep(textual(hint, verdict, condition, other))
  }

  private func textual(
    _ hint: Hints.Hint, _ verdict: Verdict, _ condition: String, _ text: [UInt8]
  ) -> Alternative {
    Alternative(
      verdict: verdict, attribute: hint.attribute, condition: condition,
      current: hint.current?.shown, tried: BareValue.string(text).shown, size: 1, kind: .text)
  }

  // MARK: Presence

  private mutating func searchPresence(_ hint: Hints.Hint, _ decide: Decide) {
    let name = hint.attribute.text
    guard hint.asksPresence else { return }
    if request.value(at: hint.attribute.path) != nil {
      guard let verdict = verdict(hint.attribute, nil, decide) else { return }
      return keep(
        Alternative(
          verdict: verdict, attribute: hint.attribute, condition: "!has(\(name))",
          current: hint.current?.shown ?? "present", tried: nil, size: 1, kind: .removed))
    }
    guard let value = hint.attribute.type.sample,
      let verdict = verdict(hint.attribute, value.json, decide)
    else { return }
    keep(
      Alternative(
        verdict: verdict, attribute: hint.attribute, condition: "has(\(name))", current: nil,
        tried: value.shown, size: 1, kind: .added))
  }

  static let verdicts: [Verdict] = [.approve, .route, .deny]
}

extension BareValue {
  fileprivate var isFlag: Bool { if case .bool = self { true } else { false } }
}

extension Attribute {
  fileprivate var holdsText: Bool {
    switch type {
    case .string, .union, .dyn: true
    case .null, .bool, .int, .uint, .double, .bytes, .timestamp, .duration, .list, .map,
      .record, .level, .type, .optional, .findings, .url, .ip, .cidr, .parameter, .abstract,
      .unknown:
      false
    }
  }
}

extension Type {
  /// A value that an attribute of this type may have.
  fileprivate var sample: (json: JSONTree, shown: String)? {
    switch self {
    case .bool: (.flag(false), "false")
    case .int, .uint: (.number([0x30]), "0")
    case .double: (.number([0x30]), "0.0")
    case .string, .dyn: (.string(Array("text".utf8)), "\"text\"")
    case .bytes: (.string([]), "\"\"")
    case .list: (.list([]), "[]")
    case .map: (.object([]), "{}")
    case .union(let literals):
      literals.first.map {
        (.string(Array($0.utf8)), BareValue.string(Array($0.utf8)).shown)
      }
    case .null, .timestamp, .duration, .record, .level, .type, .optional, .findings, .url, .ip,
      .cidr, .parameter, .abstract, .unknown:
      nil
    }
  }
}
