import ProvisoChecker
import ProvisoLanguage

/// Types of actions: those of patterns, or all.
struct Reach: Sendable {
  private let isAll: Bool
  private let patterns: Set<CheckedPattern>

  static let all = Reach(isAll: true, patterns: [])

  private init(isAll: Bool, patterns: Set<CheckedPattern>) {
    self.isAll = isAll
    self.patterns = patterns
  }

  init(_ rule: CheckedRule) {
    self.init(isAll: rule.patterns.isEmpty, patterns: Set(rule.patterns))
  }

  init(_ action: CheckedAction) {
    self.init(isAll: false, patterns: [CheckedPattern(name: action.name, coversBelow: false)])
  }

  func joined(to other: Reach) -> Reach {
    Reach(isAll: isAll || other.isAll, patterns: patterns.union(other.patterns))
  }

  func covers(_ type: String) -> Bool {
    isAll
      || patterns.contains { pattern in
        pattern.coversBelow
          ? type.utf8.starts(with: pattern.name.utf8 + [0x2E])
          : type.utf8.elementsEqual(pattern.name.utf8)
      }
  }
}
