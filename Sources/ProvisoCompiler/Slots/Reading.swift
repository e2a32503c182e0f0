import ProvisoChecker
import ProvisoLanguage

/// What of a request a rule or an action's facts read, as far as it is known when compiling.
/// Members are numbers in a `NameTable`, each once.
struct Reading {
  /// Members of `args` and `context` that are read by their names.
  fileprivate(set) var arguments: [UInt32] = []
  fileprivate(set) var context: [UInt32] = []
  /// Members of `context` that reviewers are shown.
  fileprivate(set) var shown: [UInt32] = []
  /// Kinds of personal data that are asked for.
  fileprivate(set) var kinds = KindBits()
}

/// Names that are read, by numbers.
struct NameTable {
  private var table = StringTable()
  private(set) var texts: [Text] = []

  mutating func number(of name: Text) -> UInt32 {
    let number = table.number(of: name)
    if Int(number) == texts.count { texts.append(name) }
    return number
  }

  /// `nil` if nothing reads the name.
  func find(_ name: Text) -> UInt32? { table.find(name) }
}

/// Walks terms and collects what they read.
struct Reader {
  var names = NameTable()
  var reading = Reading()

  mutating func add(_ term: Term?) {
    guard let term else { return }
    if let (root, name) = term.rootMember { return add(root, name) }
    switch term {
    case .constant, .local: break
    case .input(let term): if term.input == .findings { reading.kinds = .all }
    case .member(let term): add(term.base)
    case .index(let term):
      add(term.base)
      add(term.key)
    case .has(let term): add(term)
    case .negation(let term), .minus(let term): add(term.operand)
    case .operation(let term):
      add(term.left)
      add(term.right)
    case .conditional(let term):
      add(term.condition)
      add(term.first)
      add(term.second)
    case .call(let term): add(term)
    case .list(let term): for element in term.elements { add(element.value) }
    case .map(let term):
      for entry in term.entries {
        add(entry.key)
        add(entry.value)
      }
    case .comprehension(let term):
      add(term.range)
      add(term.condition)
      add(term.body)
    case .bind(let term):
      add(term.value)
      add(term.body)
    }
  }

  /// A path that is shown: `context.account.name` shows the member `account`.
  mutating func add(shown path: Text) {
    let prefix = "context."
    guard path.string.hasPrefix(prefix) else { return }
    let rest = path.string.utf8.dropFirst(prefix.utf8.count)
    let name = rest.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
    reading.shown.insert(names.number(of: Text(String(decoding: name, as: UTF8.self))))
  }

  private mutating func add(_ root: Input, _ name: Text) {
    if root == .arguments { reading.arguments.insert(names.number(of: name)) }
    if root == .context { reading.context.insert(names.number(of: name)) }
  }

  private mutating func add(_ term: HasTerm) {
    guard let name = term.name, case .input(let base) = term.base else { return add(term.base) }
    add(base.input, name)
  }

  /// A query for one kind asks for that kind only; anything else that a scan goes into, for all.
  private mutating func add(_ call: CallTerm) {
    if call.builtin == .domain(.redact) { reading.kinds = .all }
    guard call.builtin == .findings(.has) || call.builtin == .findings(.count),
      call.arguments.count == 2, case .constant(let asked) = call.arguments[1],
      case .kinds(let numbers) = asked.value
    else {
      if call.builtin == .findings(.scan) { reading.kinds = .all }
      for argument in call.arguments { add(argument) }
      return
    }
    reading.kinds.insert(numbers)
    let receiver = call.arguments[0]
    if case .input(let input) = receiver, input.input == .findings { return }
    guard case .call(let scan) = receiver, scan.builtin == .findings(.scan) else {
      return add(receiver)
    }
    for argument in scan.arguments { add(argument) }
  }
}

extension [UInt32] {
  /// Adds a number that is not there yet; lists of what one rule reads are short.
  fileprivate mutating func insert(_ number: UInt32) {
    if !contains(number) { append(number) }
  }

  /// Ascending, each once.
  var distinct: [UInt32] {
    guard count > 1 else { return self }
    var distinct: [UInt32] = []
    distinct.reserveCapacity(count)
    for number in sorted() where distinct.last != number { distinct.append(number) }
    return distinct
  }
}
