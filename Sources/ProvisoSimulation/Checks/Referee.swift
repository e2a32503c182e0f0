import Proviso
import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoQueue

/// Decides once more, apart from the desk: a program, grants beside it, a request, a moment, and
/// what was used before.
final class Referee {
  private final class Seat {
    var engine: Engine

    init(_ program: [UInt8], _ overlay: [UInt8]?) throws {
      engine = try Engine(ProgramMemory(program), overlay: overlay.map { try ProgramMemory($0) })
    }
  }

  private struct Pair: Hashable {
    let program: Text
    let overlay: Text?
  }

  private var seats: [Pair: Seat] = [:]

  struct Judgement {
    let exit: Exit
    let json: [UInt8]
  }

  func judge(
    _ document: [UInt8], at moment: Moment, program: Text, overlay: Text?, uses: String?,
    in ledger: MemoryLedger
  ) throws(Violation) -> Judgement {
    let pair = Pair(program: program, overlay: overlay)
    if seats[pair] == nil {
      guard let bytes = ledger.programs[program] else {
        throw Violation(.replay, "the program \(program) that decided was not kept")
      }
      let grants = overlay.map { ledger.programs[$0] }
      if case .some(.none) = grants {
        throw Violation(.replay, "the grants \(overlay ?? "") that decided were not kept")
      }
      guard let seat = try? Seat(bytes, grants ?? nil) else {
        throw Violation(.replay, "the program \(program) that decided cannot be used")
      }
      seats[pair] = seat
    }
    var bytes = document
    if let uses {
      bytes.removeLast()
      bytes += ",\"uses\":\(uses)}".utf8
    }
    var json: [UInt8] = []
    let exit = seats[pair]?.engine.decide(
      bytes, Machine.Options(clock: .live(moment.instant)), into: &json)
    return Judgement(exit: exit ?? .internalError, json: json)
  }
}
