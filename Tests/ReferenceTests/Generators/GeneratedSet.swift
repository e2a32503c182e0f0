/// A policy set as text in pieces, so that a counterexample can be shrunk.
struct GeneratedSet {
  struct Declaration {
    enum Kind { case frame, rule, grant }

    let kind: Kind
    let name: String
    /// What stands before the clauses: `route r1 always {`.
    var head: String
    var clauses: [String] = []
    var tail = ""

    var text: String {
      let body = clauses.map { "  \($0)\n" }.joined()
      return "\(head)\n\(body)\(tail)\n"
    }
  }

  var declarations: [Declaration]
  /// Actions that are declared, with their fields.
  var actions: [GeneratedAction] = []
  var context: [GeneratedField] = []

  var text: String {
    declarations.filter { $0.kind != .grant }.map(\.text).joined(separator: "\n")
  }

  var grants: String? {
    let grants = declarations.filter { $0.kind == .grant }
    return grants.isEmpty ? nil : grants.map(\.text).joined(separator: "\n")
  }

  /// Rules that have limits, and how many: what a request may bring counters for.
  var limited: [(name: String, limits: [Bool])] {
    declarations.compactMap { declaration in
      let limits = declaration.clauses.filter { $0.hasPrefix("limit") }
      return limits.isEmpty ? nil : (declaration.name, limits.map { $0.contains(" of ") })
    }
  }
}

/// A declared action type.
struct GeneratedAction {
  let name: String
  let fields: [GeneratedField]
  let isOpen: Bool
}
