/// Whether targets that want several people each can be served without anyone serving twice.
///
/// People are found along augmenting paths (Kuhn): a target takes a free person, or one whose
/// target finds another.
package struct Matching {
  package static let mostTargets = 64

  private struct Seat {
    let quorum: Int
    /// In `people`.
    var first: Int
    var count = 0
    var isVisited = false
  }

  private var seats: [Seat] = []
  /// People whom the seats allow, seat by seat, as places in `holders`.
  private var allowed: [Int] = []
  private var people: [UInt32] = []
  /// The seat that each person serves.
  private var holders: [Int?] = []

  package init() {}

  package mutating func reset() {
    seats.removeAll(keepingCapacity: true)
    allowed.removeAll(keepingCapacity: true)
    people.removeAll(keepingCapacity: true)
    holders.removeAll(keepingCapacity: true)
  }

  /// Begins a target.
  package mutating func open(quorum: Int) { seats.append(Seat(quorum: quorum, first: allowed.count)) }

  /// Allows a person for the target that was begun last.
  package mutating func allow(_ person: UInt32) {
    guard let last = seats.indices.last else { return }
    var place = people.count
    for known in people.indices where people[known] == person { place = known }
    if place == people.count {
      people.append(person)
      holders.append(nil)
    }
    allowed.append(place)
    seats[last].count += 1
  }

  package mutating func isPossible() -> Bool {
    for seat in seats.indices {
      guard seats[seat].count >= seats[seat].quorum else { return false }
      for _ in 0..<seats[seat].quorum {
        for other in seats.indices { seats[other].isVisited = false }
        guard serve(seat) else { return false }
      }
    }
    return true
  }

  private mutating func serve(_ seat: Int) -> Bool {
    seats[seat].isVisited = true
    let range = seats[seat].first..<seats[seat].first + seats[seat].count
    for person in range where holders[allowed[person]] == nil {
      holders[allowed[person]] = seat
      return true
    }
    for person in range {
      guard let holder = holders[allowed[person]], !seats[holder].isVisited, serve(holder) else {
        continue
      }
      holders[allowed[person]] = seat
      return true
    }
    return false
  }
}
