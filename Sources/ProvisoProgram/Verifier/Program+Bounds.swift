extension Program {
  /// How many records a section holds.
  func count(_ section: Section) -> UInt32 {
    UInt32(truncatingIfNeeded: self.section(section).count / section.stride)
  }

  /// The first word of a record.
  func record(_ section: Section, _ number: UInt32) -> UnsafePointer<UInt32> {
    start(of: section) + Int(number) * section.stride / 4
  }

  /// The fault of a record.
  func fault(_ kind: ProgramFault.Kind, _ section: Section, _ number: UInt32) -> ProgramFault {
    ProgramFault(
      kind, at: Int(Self.word(base, Header.tableOffset + Int(section.rawValue) * 8))
        + Int(number) * section.stride)
  }

  func holds(_ section: Section, _ number: UInt32) -> Bool { number < count(section) }

  func holdsOrNone(_ section: Section, _ number: UInt32) -> Bool {
    number == none || holds(section, number)
  }

  func holds(_ section: Section, _ run: Run) -> Bool {
    let count = count(section)
    return run.first <= count && run.count <= count &- run.first
  }

  /// A run of records that belong to one other record only: it is empty, or starts at `next`,
  /// which is put behind it. That keeps files linear that would list the same thing again and
  /// again.
  func takes(_ section: Section, _ run: Run, _ next: inout UInt32) -> Bool {
    guard !run.isEmpty else { return true }
    guard run.first == next, holds(section, run) else { return false }
    next &+= run.count
    return true
  }
}
