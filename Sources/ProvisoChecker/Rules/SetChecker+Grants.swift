import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension SetChecker {
  /// The grants of an overlay; whatever else stands in it is reported.
  mutating func overlay(_ overlay: [Syntax], _ set: CheckedPolicy) -> CheckedPolicy {
    var grants: [CheckedRule] = []
    for file in overlay.sorted(by: { $0.number < $1.number }) {
      for declaration in file.declarations {
        guard case .rule(let node) = declaration.body, node.kind == .grant else {
          report(.notAGrant(declaration))
          continue
        }
        guard declare(node.name) else { continue }
        grants.append(grant(Declared(node: node, declaration: declaration), set))
      }
    }
    var checked = set
    checked.files += overlay.sorted { $0.number < $1.number }.map(\.file)
    checked.rules = []
    checked.invariants = []
    checked.grants = grants.sorted { $0.name < $1.name }
    return checked
  }

  private mutating func grant(
    _ declared: Declared<RuleNode>, _ set: CheckedPolicy
  ) -> CheckedRule {
    var rule = checked(declared)
    let node = declared.node
    var signer: StringNode?
    var granted: Int64?
    var expires: (seconds: Int64, place: Place)?
    var covers: [Name]?
    for clause in node.clauses {
      switch clause.body {
      case .signed(let text): signer = text
      case .granted(let text): granted = moment(text)
      case .expires(let text): expires = moment(text).map { ($0, text.place) }
      case .covers(let names): covers = names
      default: break
      }
    }
    checkComplete(node)
    if let granted, let expires, !allowed(declared, "grant-life") || expires.seconds <= granted {
      checkLife(from: granted, to: expires.seconds, at: expires.place)
    }
    if let signer { checkCovers(covers ?? [], signer, set) }
    let names = covers?.map(\.text) ?? []
    rule.grant = CheckedGrant(
      signer: signer?.text ?? "", granted: granted ?? 0, expires: expires?.seconds ?? 0,
      covers: names.filter { $0 != "default" }, coversDefault: names.contains("default"))
    return rule
  }

  private func allowed(_ declared: Declared<RuleNode>, _ finding: Text) -> Bool {
    declared.declaration.annotations.contains {
      $0.name.text == "allow" && $0.arguments.first?.text == finding
    }
  }

  /// Who granted it, when, until when, and what for: all of it has to be said.
  private mutating func checkComplete(_ node: RuleNode) {
    let present = Set(node.clauses.map(\.word.text))
    for word in ["signed", "granted", "expires", "covers"] as [Text]
    where !present.contains(word) {
      report(.grantWithout(word, node))
    }
  }

  private mutating func moment(_ node: StringNode) -> Int64? {
    guard let moment = Moment(node.text) else {
      report(.notAMoment(node))
      return nil
    }
    return moment.seconds
  }

  private mutating func checkLife(from granted: Int64, to expires: Int64, at place: Place) {
    if expires <= granted {
      report(.grantEndsBeforeItBegins(at: place))
    } else if expires - granted > Int64(Limits.grantDays) * 86_400 {
      report(.grantLivesTooLong((expires - granted + 86_399) / 86_400, at: place))
    }
  }

  // MARK: What it covers

  private mutating func checkCovers(_ names: [Name], _ signer: StringNode, _ set: CheckedPolicy) {
    var first: [Text: Place] = [:]
    for name in names {
      if let place = first[name.text] {
        report(.standsTwice(name.text.string, at: name.place, first: place))
        continue
      }
      first[name.text] = name.place
      if name.text == "default" {
        if set.fallback.verdict == .deny {
          report(.coversNothing(name, "the default denies"))
        } else {
          checkCoverable(set.fallback.targets, name, signer)
        }
      } else {
        checkRoute(name, signer, set)
      }
    }
  }

  private mutating func checkRoute(_ name: Name, _ signer: StringNode, _ set: CheckedPolicy) {
    let routes = set.rules.filter { $0.kind == .route }
    guard let route = set.rules.first(where: { $0.name == name.text }) else {
      report(.unknownRoute(name, known: routes.map(\.name)))
      return
    }
    if route.kind != .route {
      report(.coversNothing(name, "it is no route"))
    } else if route.isAlways {
      report(.coversNothing(name, "`always` wants a human every time"))
    } else if route.isShadow {
      report(.coversNothing(name, "it is a shadow rule, which never counts"))
    } else {
      checkCoverable(route.targets.isEmpty ? set.fallback.targets : route.targets, name, signer)
    }
  }

  /// A grant is one person's word: it stands in for one target that this person alone could meet.
  private mutating func checkCoverable(
    _ targets: [CheckedTarget], _ name: Name, _ signer: StringNode
  ) {
    guard targets.count == 1, case .reviewers(let number) = targets[0].who else {
      report(.coversNothing(name, "it does not ask just one group"))
      return
    }
    if targets[0].quorum > 1 {
      report(.coversNothing(name, "it asks for \(targets[0].quorum) people"))
    } else if !reviewers[number].members.contains(signer.text) {
      report(.signerNotListed(signer, reviewers[number], name))
    }
  }
}
