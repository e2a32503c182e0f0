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
  /// How many values were changed.
  private(set) var count = 0

  init(_ search: PIISearch, _ record: [UInt8]) {
    self.search = search
    self.record = record
  }

  mutating func add(_ value: PIIValue) {
    var clean = redacted(value)
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

  private func redacted(_ value: PIIValue) -> [UInt8] {
    // The name of a member has no context but itself.
    let path = value.object == nil ? value.path : []
    return value.text.withUnsafeBytes { text in
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
