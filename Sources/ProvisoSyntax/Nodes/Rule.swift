package import ProvisoLanguage
package import ProvisoText

/// What kind of rule a declaration is.
package enum RuleKind: String, Sendable, CaseIterable {
  case approve, route, deny, grant, invariant
}

/// A rule, grant or invariant with its clauses in the order of the text.
package struct RuleNode: Hashable, Sendable {
  package let kind: RuleKind
  /// The word that declares it.
  package let word: Place
  package let name: Name
  /// The word `always`, where it stands.
  package let always: Place?
  package let clauses: [Clause]

  package init(kind: RuleKind, word: Place, name: Name, always: Place?, clauses: [Clause]) {
    self.kind = kind
    self.word = word
    self.name = name
    self.always = always
    self.clauses = clauses
  }
}

/// A clause of a rule: its word, and what it says.
package struct Clause: Hashable, Sendable {
  package enum Body: Hashable, Sendable {
    case on([ActionName])
    case when(Expression)
    case unless(Expression)
    case to([TargetNode])
    case within(DurationNode, otherwise: Otherwise)
    case valid(DurationNode)
    case show([PathNode])
    case edit([PathNode])
    case notify([TargetNode])
    case limit(LimitNode)
    case signed(StringNode)
    case granted(StringNode)
    case expires(StringNode)
    case covers([Name])
    case never(Verdict, Place)
    case needs([TargetNode])
    case because(TemplateNode)
  }

  package let body: Body
  /// The word that begins it, such as `when`.
  package let word: Name
  package let place: Place

  package init(body: Body, word: Name, place: Place) {
    self.body = body
    self.word = word
    self.place = place
  }
}

/// What happens when a deadline passes.
package enum Otherwise: Hashable, Sendable {
  case deny(Place)
  case route([TargetNode], Place)
}

/// `4h`, in nanoseconds.
package struct DurationNode: Hashable, Sendable {
  package let nanoseconds: Int64
  package let place: Place

  package init(nanoseconds: Int64, place: Place) {
    self.nanoseconds = nanoseconds
    self.place = place
  }
}

/// `treasury quorum 2`, `managers preferring context.manager`, `requester`
package struct TargetNode: Hashable, Sendable {
  package struct Quorum: Hashable, Sendable {
    package let count: Int
    package let place: Place

    package init(count: Int, place: Place) {
      self.count = count
      self.place = place
    }
  }

  package let name: Name
  package let quorum: Quorum?
  package let preferring: Expression?
  package let place: Place

  package init(name: Name, quorum: Quorum?, preferring: Expression?, place: Place) {
    self.name = name
    self.quorum = quorum
    self.preferring = preferring
    self.place = place
  }
}

/// `args.lines[0]["sku"]`: where something stands in a request.
package struct PathNode: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case member(Name)
    case key(StringNode)
    case index(Int, Place)
  }

  package let root: Name
  package let steps: [Step]
  package let place: Place

  package init(root: Name, steps: [Step], place: Place) {
    self.root = root
    self.steps = steps
    self.place = place
  }
}

/// `limit 500.0 of args.amount per 1d by args.iban`
package struct LimitNode: Hashable, Sendable {
  /// At most so many uses, or so large a sum.
  package enum Bound: Hashable, Sendable {
    case count(Int64, Place)
    case sum(Double, Place, of: Expression)
  }

  package let bound: Bound
  package let per: DurationNode
  package let keys: [Expression]
  package let place: Place

  package init(bound: Bound, per: DurationNode, keys: [Expression], place: Place) {
    self.bound = bound
    self.per = per
    self.keys = keys
    self.place = place
  }
}

/// Text with expressions in braces.
package struct TemplateNode: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(Text)
    case expression(Expression)
  }

  package let parts: [Part]
  package let place: Place

  package init(parts: [Part], place: Place) {
    self.parts = parts
    self.place = place
  }
}
