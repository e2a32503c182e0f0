import ProvisoChecker
import ProvisoLanguage

/// What of a request some terms read, as far as it is known when compiling.
struct Reading {
  /// Members of `args` and `context` that are read by their names.
  private(set) var arguments: Set<Text> = []
  private(set) var context: Set<Text> = []
  /// Members of `context` that reviewers are shown.
  private(set) var shown: Set<Text> = []
  /// Kinds of personal data that are asked for.
  private(set) var kinds = KindBits()

  /// Members of `context` that the outcome rests on.
  var evidence: Set<Text> { context.union(shown) }

  mutating func add(_ term: Term?) {
    guard let term else { return }
    if let (root, name) = term.rootMember {
      if root == .arguments { arguments.insert(name) }
      if root == .context { context.insert(name) }
      return
    }
    switch term {
    case .constant, .local: break
    case .input(let term): if term.input == .findings { kinds = .all }
    case .member(let term): add(term.base)
    case .index(let term): add([term.base, term.key])
    case .has(let term): add(term)
    case .negation(let term), .minus(let term): add(term.operand)
    case .operation(let term): add([term.left, term.right])
    case .conditional(let term): add([term.condition, term.first, term.second])
    case .call(let term): add(term)
    case .list(let term): add(term.elements.map(\.value))
    case .map(let term): add(term.entries.flatMap { [$0.key, $0.value] })
    case .comprehension(let term):
      add([term.range, term.body])
      add(term.condition)
    case .bind(let term): add([term.value, term.body])
    }
  }

  mutating func add(_ terms: [Term]) {
    for term in terms { add(term) }
  }

  /// Names a member of the context that is shown.
  mutating func add(shown path: Text) {
    let prefix = "context."
    guard path.string.hasPrefix(prefix) else { return }
    let rest = path.string.utf8.dropFirst(prefix.utf8.count)
    let name = rest.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
    shown.insert(Text(String(decoding: name, as: UTF8.self)))
  }

  private mutating func add(_ term: HasTerm) {
    guard let name = term.name, case .input(let base) = term.base else { return add(term.base) }
    if base.input == .arguments { arguments.insert(name) }
    if base.input == .context { context.insert(name) }
  }

  /// A query for one kind asks for that kind only; anything else that a scan goes into, for all.
  private mutating func add(_ call: CallTerm) {
    if call.builtin == .domain(.redact) { kinds = .all }
    guard call.builtin == .findings(.has) || call.builtin == .findings(.count),
      call.arguments.count == 2, case .constant(let asked) = call.arguments[1],
      case .kinds(let numbers) = asked.value
    else {
      if call.builtin == .findings(.scan) { kinds = .all }
      return add(call.arguments)
    }
    kinds.insert(numbers)
    switch call.arguments[0] {
    case .input(let input) where input.input == .findings: break
    case .call(let scan) where scan.builtin == .findings(.scan): add(scan.arguments)
    default: add(call.arguments[0])
    }
  }
}

/// Kinds of personal data: 128 bits, bit k for kind k.
struct KindBits: Hashable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  static var all: KindBits {
    var bits = KindBits()
    bits.low = .max
    bits.high = .max
    return bits
  }

  mutating func insert(_ kinds: [UInt8]) {
    for kind in kinds {
      if kind < 64 { low |= 1 << UInt64(kind) } else { high |= 1 << UInt64(kind & 63) }
    }
  }

  mutating func formUnion(_ other: KindBits) {
    low |= other.low
    high |= other.high
  }
}
