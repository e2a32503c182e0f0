import ProvisoJSON
import ProvisoLanguage
import ProvisoPII
import ProvisoProgram

/// What scans for personal data find; that of the arguments is made once, if somebody asks.
struct PersonalData {
  /// Bytes that one scan looks at: the greatest request, and its lists once more, joined.
  static let budget = 2 * Limits.requestBytes

  /// What the arguments hold.
  let found: UnsafeMutablePointer<Findings>
  var isScanned = false
  /// The kinds that live rules ask for.
  let wanted: KindSet
  /// The kinds that the action touches whatever a scan finds.
  var handled = KindSet()

  init(wanted: KindSet, _ room: UnsafeMutablePointer<Findings>) {
    self.wanted = wanted
    found = room
    found.initialize(to: Findings())
  }

  mutating func reset(handled: KindSet) {
    isScanned = false
    self.handled = handled
  }
}

extension KindSet {
  /// A set as programs hold it: a bit for each kind's number.
  init(low: UInt64, high: UInt64) {
    self.init()
    for kind in Kind.allCases {
      let word = kind.rawValue < 64 ? low : high
      if kind.rawValue < 128, word >> UInt64(kind.rawValue & 63) & 1 == 1 { insert(kind) }
    }
  }
}

extension Value {
  /// What a scan found. `countsHandled`: what the action handles counts with it.
  static func findings(_ found: UnsafePointer<Findings>, countsHandled: Bool) -> Value {
    Value(
      .findings, payload: UInt64(UInt(bitPattern: found)), detail: countsHandled ? 1 : 0)
  }
}

extension Evaluator {
  /// What the arguments hold.
  mutating func scannedArguments() -> Value {
    if !personal.isScanned {
      personal.isScanned = true
      personal.found.pointee = Findings()
      let arguments = request.arguments
      var walk = FindingsWalk(wanted: personal.wanted, threshold: Scanner.threshold)
      let all = Value.node(.nodeMap, arguments, as: 0, count: tape.count(arguments))
      walk.scan(all, in: &self, into: &personal.found.pointee)
    }
    return .findings(personal.found, countsHandled: true)
  }
}

/// Walks over a value and scans all text in it: strings, names, numbers in decimal, and lists of
/// those once more, joined.
struct FindingsWalk {
  private static let deepest = 128

  /// The member that a value is of, and what the names of those around it hint at.
  private struct Member {
    var name = UnsafeRawBufferPointer(start: nil, count: 0)
    var outer = PathHints()

    func inner(_ name: UnsafeRawBufferPointer) -> Member {
      Member(name: name, outer: self.name.isEmpty ? outer : outer.entering(self.name))
    }
  }

  private let wanted: KindSet
  private let threshold: Double
  private var scanner = Scanner(budget: PersonalData.budget)

  init(wanted: KindSet, threshold: Double) {
    self.wanted = wanted
    self.threshold = threshold
  }

  /// Bytes that were looked at.
  var scanned: Int { PersonalData.budget - scanner.budget }

  mutating func scan(
    _ value: Value, in evaluator: inout Evaluator, into findings: inout Findings
  ) {
    scan(value, of: Member(), 0, &evaluator, &findings)
  }

  private mutating func scan(
    _ value: Value, of member: Member, _ depth: Int,
    _ evaluator: inout Evaluator, _ findings: inout Findings
  ) {
    guard depth < Self.deepest else {
      findings.incomplete = true
      return
    }
    switch value.kind {
    case .string, .bytes, .url: scan(text: value.slice, of: member, &findings)
    case .int, .uint, .double:
      let count = evaluator.scratchText(of: value)
      scan(text: .init(rebasing: evaluator.scratch[..<count]), of: member, &findings)
    case .list, .nodeList, .map, .nodeMap:
      do throws(Fault) {
        try scan(parts: value, of: member, depth, &evaluator, &findings)
      } catch {
        findings.incomplete = true
      }
    case .optional:
      guard let inner = value.parts?.pointee else { return }
      scan(inner, of: member, depth + 1, &evaluator, &findings)
    case .null, .bool, .timestamp, .duration, .type, .reversibility, .stakes, .findings, .ip,
      .cidr, .unread, .error:
      break
    }
  }

  private mutating func scan(
    text: UnsafeRawBufferPointer, of member: Member, _ findings: inout Findings
  ) {
    scanner.scan(
      text, name: member.name, hints: member.outer, wanted: wanted, threshold: threshold,
      into: &findings)
  }

  private mutating func scan(
    parts container: Value, of member: Member, _ depth: Int,
    _ evaluator: inout Evaluator, _ findings: inout Findings
  ) throws(Fault) {
    var cursor = try evaluator.cursor(over: container)
    var isPlain = !cursor.isMap
    while let part = try evaluator.take(&cursor) {
      if cursor.isMap {
        scan(part.first, of: Member(), depth + 1, &evaluator, &findings)
        let inner = part.first.kind == .string ? member.inner(part.first.slice) : member
        scan(part.second, of: inner, depth + 1, &evaluator, &findings)
      } else {
        if part.first.kind != .string, !part.first.isNumber { isPlain = false }
        scan(part.first, of: member, depth + 1, &evaluator, &findings)
      }
    }
    if isPlain, container.count > 1 {
      scan(joined: container, of: member, &evaluator, &findings)
    }
  }

  /// What stands in several elements may be one.
  private mutating func scan(
    joined list: Value, of member: Member, _ evaluator: inout Evaluator,
    _ findings: inout Findings
  ) {
    // The arena does not learn of this room, and uses it again.
    var room = evaluator.arena
    do throws(Fault) {
      var writer = ByteWriter(into: &room)
      var cursor = try evaluator.cursor(over: list)
      while let part = try evaluator.take(&cursor) {
        if part.first.kind == .string {
          try writer.append(part.first.slice)
        } else {
          let count = evaluator.scratchText(of: part.first)
          try writer.append(.init(rebasing: evaluator.scratch[..<count]))
        }
      }
      scan(text: writer.finish(in: &room), of: member, &findings)
    } catch {
      findings.incomplete = true
    }
  }
}

extension Evaluator {
  /// Writes a number in decimal into the scratch room, and gives its length.
  mutating func scratchText(of number: Value) -> Int {
    let bytes = UnsafeMutableRawBufferPointer(rebasing: scratch[..<DoubleText.mostBytes])
    switch number.kind {
    case .double: return DoubleText.write(number.asDouble, to: bytes)
    case .int: return DecimalText.write(number.asInt.magnitude, number.asInt < 0, to: bytes)
    default: return DecimalText.write(number.payload, false, to: bytes)
    }
  }
}
