import ProvisoLanguage
import ProvisoText

/// A clause of a body: its word, where it stands, and how what follows the word is written.
struct ClausePlan {
  let word: Word
  let place: Place
  let write: (inout Writer) -> Void

  init(_ word: Word, _ place: Place, _ write: @escaping (inout Writer) -> Void) {
    self.word = word
    self.place = place
    self.write = write
  }

  /// The words of clauses in the order in which they are written: that of the language reference.
  static let order: [Word] = [
    .members, .group, .reversibility, .stakes, .handles, .on, .when, .unless, .to, .within,
    .valid, .show, .edit, .notify, .limit, .signed, .granted, .expires, .covers, .never, .needs,
    .because,
  ]

  /// `plans` in that order; those with the same word stay in the order of the text.
  static func sorted(_ plans: [ClausePlan]) -> [ClausePlan] {
    order.flatMap { word in plans.filter { $0.word == word } }
  }
}

extension Writer {
  /// Clauses in their braces, each on its own line, with what they say below one another.
  mutating func body(_ plans: [ClausePlan], isBroken: Bool = true) {
    let widest = plans.map { $0.word.rawValue.utf8.count }.max() ?? 0
    let end = plans.map(\.place.span.end).max() ?? 0
    group(isBroken: isBroken && !plans.isEmpty) { writer in
      writer.take()
      writer.indented { writer in
        for plan in ClausePlan.sorted(plans) {
          writer.line()
          writer.cursor = writer.stream.index(at: plan.place.span.start)
          writer.take()
          writer.steps.append(.paddingIfBroken(widest - plan.word.rawValue.utf8.count))
          writer.space()
          writer.aligned(plan.write)
        }
        if !plans.isEmpty { writer.cursor = writer.stream.index(at: end) }
        writer.flush()
        writer.introduce(keepsEmptyLines: false)
      }
      writer.line(isSpace: !plans.isEmpty)
      writer.take()
    }
  }
}
