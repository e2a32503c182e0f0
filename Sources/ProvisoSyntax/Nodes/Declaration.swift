package import ProvisoLanguage
package import ProvisoText

/// A declaration with what precedes it.
package struct Declaration: Hashable, Sendable {
  package enum Body: Hashable, Sendable {
    case action(ActionNode)
    case context(ContextNode)
    case reviewers(ReviewersNode)
    case binding(LetNode)
    case rule(RuleNode)
    case fallback(DefaultNode)
  }

  package let documentation: Documentation?
  package let annotations: [Annotation]
  package let body: Body
  package let place: Place

  package init(
    documentation: Documentation?, annotations: [Annotation], body: Body, place: Place
  ) {
    self.documentation = documentation
    self.annotations = annotations
    self.body = body
    self.place = place
  }
}

/// A dotted name of an action type, or a pattern over them: `crm.read`, `payment.*`.
package struct ActionName: Hashable, Sendable {
  package let segments: [Name]
  /// Whether `.*` ends it: anything below, at any depth.
  package let coversBelow: Bool
  package let place: Place

  package init(segments: [Name], coversBelow: Bool, place: Place) {
    self.segments = segments
    self.coversBelow = coversBelow
    self.place = place
  }
}

/// `action crm.read, crm.search (...) { reversibility reversible stakes low }`
package struct ActionNode: Hashable, Sendable {
  package enum Clause: Hashable, Sendable {
    case reversibility(Place, Expression)
    case stakes(Place, Expression)
    case handles(Place, [Name])
  }

  package let names: [ActionName]
  package let fields: FieldList
  package let clauses: [Clause]

  package init(names: [ActionName], fields: FieldList, clauses: [Clause]) {
    self.names = names
    self.fields = fields
    self.clauses = clauses
  }
}

/// `context (account_manager?: string)`
package struct ContextNode: Hashable, Sendable {
  package let fields: FieldList

  package init(fields: FieldList) { self.fields = fields }
}

/// The members of a record, and whether others may stand beside them.
package struct FieldList: Hashable, Sendable {
  package let fields: [FieldNode]
  /// The `...`, where there is one.
  package let open: Place?
  package let place: Place

  package init(fields: [FieldNode], open: Place?, place: Place) {
    self.fields = fields
    self.open = open
    self.place = place
  }
}

/// `memo?: said string`
package struct FieldNode: Hashable, Sendable {
  package let name: Name
  package let isOptional: Bool
  /// The word `said`, where it stands.
  package let said: Place?
  package let type: TypeNode
  package let place: Place

  package init(name: Name, isOptional: Bool, said: Place?, type: TypeNode, place: Place) {
    self.name = name
    self.isOptional = isOptional
    self.said = said
    self.type = type
    self.place = place
  }
}

/// A type, as written.
package indirect enum TypeNode: Hashable, Sendable {
  /// `bool int uint double string bytes timestamp duration dyn stakes reversibility`, or a
  /// word that names no type.
  case name(Name)
  case list(TypeNode, Place)
  case map(TypeNode, TypeNode, Place)
  case record(FieldList)
  case union([StringNode], Place)
  case missing(Place)

  package var place: Place {
    switch self {
    case .name(let name): name.place
    case .list(_, let place), .map(_, _, let place), .union(_, let place): place
    case .record(let fields): fields.place
    case .missing(let place): place
    }
  }
}

/// `reviewers treasury { members "cfo@acme.example" }`
package struct ReviewersNode: Hashable, Sendable {
  package enum Clause: Hashable, Sendable {
    case members(Place, [StringNode])
    case group(Place, StringNode)
  }

  package let name: Name
  package let clauses: [Clause]

  package init(name: Name, clauses: [Clause]) {
    self.name = name
    self.clauses = clauses
  }
}

/// `let ours = "acme.example"`, `let small(x: double) = x < 5.0`, `let payees: T from "f.yaml"`
package struct LetNode: Hashable, Sendable {
  package enum Body: Hashable, Sendable {
    case expression(Expression)
    case function([Parameter], Expression)
    case data(TypeNode, StringNode)
  }

  package struct Parameter: Hashable, Sendable {
    package let name: Name
    package let type: TypeNode

    package init(name: Name, type: TypeNode) {
      self.name = name
      self.type = type
    }
  }

  package let name: Name
  package let body: Body

  package init(name: Name, body: Body) {
    self.name = name
    self.body = body
  }
}

/// `default route to duty`, `default deny errors to duty`
package struct DefaultNode: Hashable, Sendable {
  package let verdict: Verdict
  package let targets: [TargetNode]
  package let place: Place

  package init(verdict: Verdict, targets: [TargetNode], place: Place) {
    self.verdict = verdict
    self.targets = targets
    self.place = place
  }
}
