import ProvisoJSON
import ProvisoLanguage
package import ProvisoMachine

/// Decides recorded actions by a set, and perhaps by the one before it, and counts what comes of
/// it. It reads no clock: `now` is each record's own time.
///
/// Several may share the work and merge their tallies.
package struct Replay: ~Copyable {
  package private(set) var tally: ReplayTally
  private var new: Engine
  private var old: Engine?
  private let newSide: ReplaySide
  private let oldSide: ReplaySide?
  private let options: Machine.Options
  // They keep their memory from action to action.
  private var account = Account()
  private var before = Account()
  private var shown: RecordedAction?
  private var requirement: [UInt8] = []
  private var requirementBefore: [UInt8] = []

  package init(
    _ new: ReplaySide, against old: ReplaySide?, _ options: Machine.Options
  ) throws(MachineFault) {
    let newEngine = try Engine(new.base, overlay: new.overlay)
    let oldEngine: Engine? = if let old { try Engine(old.base, overlay: old.overlay) } else { nil }
    self.new = newEngine
    self.old = oldEngine
    newSide = new
    oldSide = old
    self.options = options
    tally = ReplayTally(new: new, old: old)
  }

  /// Decides one record.
  package mutating func take(_ record: UnsafeRawBufferPointer, at position: RecordPosition) {
    do throws(RequestError) {
      try new.decide(record, options)
      try old?.decide(readBy: new, record, options)
    } catch {
      return note(error, record, position)
    }
    tally.actions += 1
    new.account(into: &account)
    tally.new.count(account, of: newSide)
    noteAction(position)
    noteGaps(position)
    noteMasked(position)
    if let live = account.shadowVerdict { tally.shadow[account.verdict, live] += 1 }
    if oldSide != nil { compare(position) }
  }

  private mutating func note(
    _ error: RequestError, _ record: UnsafeRawBufferPointer, _ position: RecordPosition
  ) {
    let text = Text("\(error.text)")
    guard tally.malformed.note(text, at: position) else { return }
    var path: [UInt8] = []
    JSONPath.write(to: error.offset, in: record, into: &path)
    tally.malformed.show(
      text, RecordedAction(position, note: String(decoding: path, as: UTF8.self)))
  }

  /// The action as an example shows it; it may serve several times.
  private mutating func example(_ position: RecordPosition, note: String = "") -> RecordedAction {
    if let shown, shown.position == position { return shown.with(note: note) }
    let example = RecordedAction(position, new.request, new.tape)
    shown = example
    return example.with(note: note)
  }

  private mutating func noteAction(_ position: RecordPosition) {
    let tape = new.tape
    let name = tape.string(new.request.type)
    if !newSide.declares(name) {
      let type = Text(String(decoding: name, as: UTF8.self))
      if tally.undeclared.note(type, at: position) {
        tally.undeclared.show(type, example(position))
      }
    } else if account.ground == .invalidRequest {
      let type = Text(String(decoding: name, as: UTF8.self))
      guard tally.refused.note(type, at: position) else { return }
      var reason: [UInt8] = []
      new.writeMismatch(into: &reason)
      tally.refused.show(
        type, example(position, note: String(decoding: reason, as: UTF8.self)))
    }
  }

  /// Notes what kept rules from being evaluated, where it might have changed the verdict.
  private mutating func noteGaps(_ position: RecordPosition) {
    let openness = Account.Openness(account)
    var isOpen = false
    for voice in account.voices where openness.isOpen(voice) {
      isOpen = true
      let gap = Gap(
        kind: .fault, fault: voice.fault.map { UInt8($0.rawValue) } ?? 0, about: voice.about,
        isOverlay: voice.isOverlay)
      note(gap, newSide.place(voice.rule, isOverlay: voice.isOverlay), position)
    }
    for limited in account.limited where openness.isOpen(limited) {
      let place = newSide.place(limited.rule, isOverlay: limited.isOverlay)
      switch limited.room {
      case .free, .exhausted: continue
      case .uncounted: note(Gap(kind: .counter, about: place), place, position)
      case .unknown: note(Gap(kind: .measure, about: place), place, position)
      }
      isOpen = true
    }
    if isOpen { tally.undecided += 1 }
  }

  private mutating func note(_ gap: Gap, _ rule: Int, _ position: RecordPosition) {
    if tally.gaps.note(gap, at: position, by: RuleNumbers(rule)) {
      tally.gaps.show(gap, example(position))
    }
  }

  private mutating func noteMasked(_ position: RecordPosition) {
    let request = new.request
    let isInArguments = noteMasked(in: request.arguments, "arguments.", position)
    let isInContext = noteMasked(in: request.context, "context.", position)
    if isInArguments || isInContext { tally.maskedActions += 1 }
  }

  private mutating func noteMasked(
    in object: UInt32, _ prefix: String, _ position: RecordPosition
  ) -> Bool {
    let tape = new.tape
    guard tape.kind(object) == .object else { return false }
    var isMasked = false
    var key = object + 1
    for _ in 0..<tape.count(object) {
      let end = tape.next(key + 1)
      // The nodes of a value stand in one row.
      let holds = (key + 1..<end).contains {
        tape.kind($0) == .string && MaskedText.isMasked(tape.string($0))
      }
      if holds {
        isMasked = true
        let member = Text(prefix + String(decoding: tape.string(key), as: UTF8.self))
        if tally.masked.note(member, at: position) {
          tally.masked.show(member, example(position))
        }
      }
      key = end
    }
    return isMasked
  }

  /// Compares how the two sides decided.
  private mutating func compare(_ position: RecordPosition) {
    guard let oldSide else { return }
    old?.account(into: &before)
    tally.old?.count(before, of: oldSide)
    tally.matrix[before.verdict, account.verdict] += 1
    if before.verdict != account.verdict {
      let flip = Flip(old: Ruling(before, of: oldSide), new: Ruling(account, of: newSide))
      if tally.flips.note(flip, at: position) { tally.flips.show(flip, example(position)) }
    } else if account.verdict == .route, asksOtherwise() {
      let flip = Flip(old: Ruling(before, of: oldSide), new: Ruling(account, of: newSide))
      guard tally.rerouted.note(flip, at: position) else { return }
      let change = Requirements.difference(from: requirementBefore, to: requirement)
      tally.rerouted.show(flip, example(position, note: change))
    }
  }

  private mutating func asksOtherwise() -> Bool {
    requirement.removeAll(keepingCapacity: true)
    requirementBefore.removeAll(keepingCapacity: true)
    new.writeRequirement(into: &requirement)
    old?.writeRequirement(into: &requirementBefore)
    return requirement != requirementBefore
  }
}

extension Gap {
  fileprivate init(kind: Kind, about rule: Int) {
    self.init(kind: kind, fault: 0, about: UInt32(rule), isOverlay: false)
  }
}
