import Proviso
import ProvisoLanguage
import ProvisoProgram
import ProvisoQueue

/// The groups of reviewers that a program declares, and who is in them.
struct ReviewerGroups: Sendable {
  private struct Group: Sendable {
    let name: Text
    /// The group of a directory that stands for it, in the place of members.
    let directory: Text?
    let members: Set<Text>
  }

  private let groups: [Group]

  init(_ bytes: [UInt8]) throws {
    let memory: ProgramMemory
    do {
      memory = try ProgramMemory(bytes)
    } catch {
      throw StoreFault.damaged("the active program cannot be read: \(error.kind.text)")
    }
    groups = withExtendedLifetime(memory) {
      let program = memory.program
      func text(_ word: UInt32) -> Text {
        Text(String(decoding: program.string(word), as: UTF8.self))
      }
      return (0..<program.reviewersCount).map { number in
        let record = program.reviewers(number)
        return Group(
          name: text(record.name), directory: record.group == none ? nil : text(record.group),
          members: Set(program.strings(in: record.members).map(text)))
      }
    }
  }

  /// The names of the groups that a person is in, who belongs to these groups of a directory.
  func names(of person: Text, in directory: [Text]) -> [Text] {
    groups.filter { group in
      group.directory.map(directory.contains) ?? group.members.contains(person)
    }.map(\.name)
  }
}

/// The groups of the program that was asked for last. For one thread.
final class ReviewerGroupsCache {
  private var found: (program: Text, groups: ReviewerGroups)?

  func groups(of program: Text, _ bytes: () throws -> [UInt8]?) throws -> ReviewerGroups? {
    if let found, found.program == program { return found.groups }
    guard let groups = try bytes().map(ReviewerGroups.init) else { return nil }
    found = (program, groups)
    return groups
  }
}
