import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension SetChecker {
  mutating func checkReviewers() {
    for declared in reviewerNodes {
      checkAnnotations(declared.declaration, of: .other)
      reviewers.append(reviewers(declared.node))
    }
    reviewers.sort { $0.name < $1.name }
    for (place, group) in reviewers.enumerated() { reviewerPlaces[group.name] = place }
  }

  private mutating func reviewers(_ node: ReviewersNode) -> CheckedReviewers {
    var members: [Text: Place] = [:]
    var group: StringNode?
    for clause in node.clauses {
      switch clause {
      case .members(_, let people):
        for person in people { add(person, to: &members) }
      case .group(let place, let name):
        if let first = group {
          report(.standsTwice("group", at: place, first: first.place))
        } else {
          group = name
          if name.text.utf8.isEmpty { report(.emptyReviewer(at: name.place)) }
        }
      }
    }
    return CheckedReviewers(
      name: node.name.text, members: members.keys.sorted(), group: group?.text,
      place: node.name.place)
  }

  private mutating func add(_ person: StringNode, to members: inout [Text: Place]) {
    if person.text.utf8.isEmpty {
      report(.emptyReviewer(at: person.place))
    } else if let first = members[person.text] {
      report(.standsTwice("\"\(person.text)\"", at: person.place, first: first))
    } else {
      members[person.text] = person.place
    }
  }
}
