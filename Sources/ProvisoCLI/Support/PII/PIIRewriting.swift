import ProvisoJSON
import ProvisoPII

/// A record in which what was found is replaced; all other bytes stay as they are.
struct PIIRewriting {
  private let search: PIISearch
  private let record: [UInt8]
  private var written: [UInt8] = []
  private var copied = 0
  /// The names that each object has so far.
  private var names: [UInt32: Set<[UInt8]>] = [:]
  /// What lists hold in several elements, as places in each of them, by the element.
  private var parts: [Int: [(range: Range<Int>, kind: Kind)]] = [:]
  /// How many values were changed.
  private(set) var count = 0

  init(_ search: PIISearch, _ record: [UInt8]) {
    self.search = search
    self.record = record
  }

  /// Notes what several elements of a list hold together, before any of them is added.
  mutating func note(_ value: PIIValue) {
    guard !value.elements.isEmpty else { return }
    for one in search.findings(in: value) {
      let found = one.detection.bytes
      for (offset, element) in value.elements.enumerated() where found.overlaps(element) {
        let part = found.clamped(to: element)
        parts[value.firstElement + offset, default: []].append(
          (part.lowerBound - element.lowerBound..<part.upperBound - element.lowerBound,
            one.detection.kind))
      }
    }
  }

  /// Adds the value that stands at a place among all.
  mutating func add(_ value: PIIValue, at place: Int) {
    guard value.elements.isEmpty else { return }
    var clean = redacted(value, parts[place] ?? [])
    if let object = value.object {
      // Two names may become one, and an object has no name twice.
      if clean != value.text { clean = fresh(clean, in: object) }
      names[object, default: []].insert(clean)
    }
    guard clean != value.text else { return }
    count += 1
    written += record[copied..<value.token.lowerBound]
    clean.withUnsafeBytes { Canonical.write(string: $0, into: &written) }
    copied = value.token.upperBound
  }

  func finish() -> [UInt8] { written + record[copied...] }

  private func redacted(
    _ value: PIIValue, _ parts: [(range: Range<Int>, kind: Kind)]
  ) -> [UInt8] {
    // The name of a member has no context but itself.
    let path = value.object == nil ? value.path : []
    var whole = value.text
    for (range, kind) in parts.reversed() {
      whole.replaceSubrange(range, with: Array("[\(kind.name)]".utf8))
    }
    return whole.withUnsafeBytes { text in
      path.withUnsafeBytes { search.redacted(text, path: $0) }
    }
  }

  private func fresh(_ name: [UInt8], in object: UInt32) -> [UInt8] {
    var fresh = name
    var number = 2
    while names[object]?.contains(fresh) == true {
      fresh = name + Array(" \(number)".utf8)
      number += 1
    }
    return fresh
  }
}
