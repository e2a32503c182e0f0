package import ProvisoChecker
import ProvisoLanguage

extension CompiledText {
  /// Why a text is no pattern or zone.
  struct Problem: Error {
    let message: String
    let offset: Int?
  }

  /// The bytes of the table.
  var compiled: Result<[UInt8], Problem> {
    let bytes = Array(text.utf8)
    do throws(PatternError) {
      switch kind {
      case .regularExpression: return .success(try Pattern.compile(bytes))
      case .glob: return .success(try Pattern.compile(glob: bytes))
      case .zone:
        guard let blob = Zones.blob(bytes) else { return .failure(.unknownZone) }
        return .success(blob)
      }
    } catch {
      return .failure(Problem(message: error.message, offset: error.offset))
    }
  }
}

extension CompiledText.Problem {
  fileprivate static var unknownZone: CompiledText.Problem {
    CompiledText.Problem(
      message: "no time zone has this name in release \(Zones.version)", offset: nil)
  }
}

extension Compiler {
  /// Tells the checker which patterns and zones the compiler understands.
  package static let patternCheck = PatternCheck { kind, text in
    switch CompiledText(kind: kind, text: text).compiled {
    case .success: nil
    case .failure(let problem):
      PatternCheck.Problem(message: problem.message, offset: problem.offset)
    }
  }
}
