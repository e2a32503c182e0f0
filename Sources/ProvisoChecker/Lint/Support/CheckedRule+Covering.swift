import ProvisoLanguage
import ProvisoSyntax

extension CheckedRule {
  /// Whether its firing settles what the other says, or makes it idle. Two routes join, and two
  /// approves have a rule of their own.
  func overrules(_ other: CheckedRule) -> Bool {
    switch (kind, other.kind) {
    case (.deny, .approve), (.deny, .route), (.deny, .deny), (.route, .approve): true
    case (.approve, _), (.route, _), (.deny, _), (.grant, _), (.invariant, _): false
    }
  }
}
