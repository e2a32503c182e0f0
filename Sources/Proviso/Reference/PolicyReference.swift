package import ProvisoLanguage

/// What a policy set says, for people who do not read policies: every declaration with its
/// documentation, and what refers to what. Nothing in it is escaped.
package struct PolicyReference: Sendable {
  /// The first sentence of the documentation of the file that says what holds by default.
  package internal(set) var title = "Policies"
  /// The documentation of that file.
  package internal(set) var introduction: [String] = []
  package internal(set) var files: [File] = []
  /// By name.
  package internal(set) var actions: [Action] = []
  package internal(set) var context: [Field] = []
  /// In the order of the files and their text, as are the following.
  package internal(set) var reviewers: [Reviewers] = []
  package internal(set) var rules: [Rule] = []
  package internal(set) var invariants: [Rule] = []
  package internal(set) var grants: [Rule] = []
  package internal(set) var lets: [Binding] = []
  package internal(set) var defaults: [Default] = []

  package struct File: Sendable {
    package let name: String
    package let documentation: [String]
  }

  package struct Action: Sendable {
    package let name: String
    package let documentation: [String]
    package let place: String
    package let arguments: [Field]
    /// Whether other arguments may stand beside the declared ones.
    package let isOpen: Bool
    /// As written; nil where the worst is assumed.
    package let reversibility: String?
    package let stakes: String?
    package let handles: [String]
    package let outcomes: Outcomes
    /// The rules that look at it, by name.
    package let rules: [String]
    /// The lets that its facts name.
    package let uses: [String]
  }

  package struct Field: Sendable {
    package let name: String
    package let type: String
    package let isOptional: Bool
    package let isSaid: Bool
  }

  package struct Reviewers: Sendable {
    package let name: String
    package let documentation: [String]
    package let place: String
    package let members: [String]
    package let group: String?
  }

  package struct Binding: Sendable {
    package let name: String
    package let documentation: [String]
    package let place: String
    /// The whole declaration.
    package let text: String
    /// The file that the data comes from.
    package let source: String?
    /// The lets that it names itself.
    package let uses: [String]
  }

  package struct Default: Sendable {
    package let verdict: Verdict
    package let documentation: [String]
    package let place: String
    package let targets: [Target]
  }

  /// Who is asked, or told.
  package struct Target: Sendable {
    /// A group of reviewers, or `requester`.
    package let name: String
    package let quorum: Int
    /// The expression that names who is asked first.
    package let preferring: String?
  }

  /// A control that rules implement.
  package struct Control: Sendable {
    package let name: String
    /// Names of rules and invariants.
    package let rules: [String]
  }

  /// Every control with its rules, by name.
  package var controls: [Control] {
    var rules: [Text: [String]] = [:]
    for rule in self.rules + invariants + grants {
      for control in rule.controls { rules[Text(control), default: []].append(rule.name) }
    }
    return rules.keys.sorted().map { Control(name: $0.string, rules: rules[$0] ?? []) }
  }
}
