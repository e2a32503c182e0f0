import ProvisoLanguage

/// A function or an index that is an error value for values that are nothing special.
struct PartialTerm {
  let subject: Term
  let why: String
  let help: String
  private let guards: [Builtin]

  init?(_ term: Term) {
    switch term {
    case .call(let node):
      guard let first = node.arguments.first, first.foldedText == nil else { return nil }
      subject = first
      switch node.builtin {
      case .domain(.argv):
        why = "every compound command, and whatever shells read in more than one way"
        help = "`commands(…)`, guarded by `readable(…)`"
        guards = [.domain(.readable)]
      case .domain(.commands):
        why = "whatever shells read in more than one way"
        help = "guard it with `readable(…) &&`, or `!readable(…) ||`"
        guards = [.domain(.readable)]
      case .conversion(.int), .conversion(.uint), .conversion(.double), .conversion(.timestamp),
        .conversion(.duration):
        guard first.type == .string || first.type == .dyn else { return nil }
        why = "a text that is no number, or no time"
        help = "guard it with `matches`, or declare the argument as a number"
        guards = [.string(.matches)]
      default: return nil
      }
    case .index(let node):
      guard case .list = node.base.type, !node.isOptional, node.base.folded == nil else {
        return nil
      }
      subject = node.base
      why = "a list that is too short"
      help = "guard it with `size(…) > 0`"
      guards = [.collection(.size)]
    case .constant, .input, .local, .member, .has, .negation, .minus, .operation, .conditional,
      .list, .map, .comprehension, .bind:
      return nil
    }
  }

  /// Whether the condition asks about it elsewhere. A word of a command is always there.
  func isGuarded(by terms: [Term]) -> Bool {
    if case .local = subject { return true }
    return terms.contains { term in
      guard let call = term.call, guards.contains(call.builtin), let first = call.arguments.first
      else { return false }
      return first.key == subject.key
    }
  }
}
