/// The values that a term may still have: a range of numbers, or a choice of texts.
struct Domain: Equatable {
  var low = -Double.infinity
  var lowIsOpen = false
  var high = Double.infinity
  var highIsOpen = false
  /// Whether only whole numbers are possible.
  var isWhole = false
  var excluded: Set<Double> = []
  /// Where not nil, one of these.
  var texts: Set<String>?
  var excludedTexts: Set<String> = []

  static func at(_ value: Double) -> Domain { Domain(low: value, high: value) }
  static func within(_ low: Double, _ high: Double) -> Domain {
    Domain(low: low, high: high, isWhole: true)
  }
  static let all = Domain()

  func intersection(_ other: Domain) -> Domain {
    var joint = self
    if other.low > low || other.low == low && other.lowIsOpen {
      (joint.low, joint.lowIsOpen) = (other.low, other.lowIsOpen)
    }
    if other.high < high || other.high == high && other.highIsOpen {
      (joint.high, joint.highIsOpen) = (other.high, other.highIsOpen)
    }
    joint.isWhole = isWhole || other.isWhole
    joint.excluded.formUnion(other.excluded)
    if let wanted = other.texts { joint.texts = texts?.intersection(wanted) ?? wanted }
    joint.excludedTexts.formUnion(other.excludedTexts)
    return joint
  }

  /// Whether nothing is left.
  var isEmpty: Bool {
    if let texts, texts.subtracting(excludedTexts).isEmpty { return true }
    var (first, last) = (low, high)
    if isWhole {
      if first.isFinite { first = lowIsOpen ? first.rounded(.down) + 1 : first.rounded(.up) }
      if last.isFinite { last = highIsOpen ? last.rounded(.up) - 1 : last.rounded(.down) }
      if first > last { return true }
      guard last - first < 64 else { return false }
      return stride(from: first, through: last, by: 1).allSatisfy { excluded.contains($0) }
    }
    if first > last { return true }
    guard first == last else { return false }
    return lowIsOpen || highIsOpen || excluded.contains(first)
  }

  /// The values that are not in it, as domains one of which holds them; nil where that is unknown.
  var complement: [Domain] {
    var parts: [Domain] = []
    if low > -.infinity { parts.append(Domain(high: low, highIsOpen: !lowIsOpen)) }
    if high < .infinity { parts.append(Domain(low: high, lowIsOpen: !highIsOpen)) }
    for value in excluded.sorted() { parts.append(.at(value)) }
    if let texts { parts.append(Domain(excludedTexts: texts)) }
    if !excludedTexts.isEmpty { parts.append(Domain(texts: excludedTexts)) }
    return parts
  }
}
