import Foundation
import Proviso
import ProvisoChecker
import ProvisoLanguage
import ProvisoText

/// Runs every test of a folder of the CEL suite, or of one file of it: a line for each file and
/// for each test that fails, and one for each reason to leave lines out.
///
/// A file holds one test a line and is named `.jsonl` or `.ndjson`; others are only named.
func runCELSuite(directory: String) -> SuiteResult {
  var result = SuiteResult()
  var excluded: [Exclusion: Int] = [:]
  for path in SuiteFolder.paths(in: directory) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") else {
      result.lines.append("\(name): not read, no JSON Lines")
      continue
    }
    var file = SuiteResult()
    for line in lines(of: path) {
      do throws(Exclusion) {
        let test = try CELTest(line: line)
        let remark = try test.run()
        file.record("\(test.name): \(test.expression)", passed: remark == nil, remark ?? "")
      } catch {
        excluded[error, default: 0] += 1
      }
    }
    result.lines.append("\(name): \(file.passed) passed, \(file.failed) failed")
    result.lines += file.lines.filter { $0.hasPrefix("FAIL") }.map { "  " + $0 }
    result.passed += file.passed
    result.failed += file.failed
  }
  for reason in Exclusion.allCases {
    guard let count = excluded[reason] else { continue }
    result.leftOut += count
    result.lines.append("left out: \(count) with \(reason.rawValue)")
  }
  return result
}

/// The lines of a file that are not blank.
private func lines(of path: String) -> [Data] {
  let blanks = Array(" \t\r".utf8)
  return (SuiteFolder.bytes(path) ?? []).split(separator: UInt8(ascii: "\n"))
    .filter { !$0.allSatisfy(blanks.contains) }.map { Data($0) }
}

extension CELTest {
  /// What is wrong; nil if the test passes.
  func run() throws(Exclusion) -> String? {
    let compiled = BareExpression(expression, environment: environment)
    // P0118: the text has a message literal, whatever its line says of it.
    if compiled.findings.contains(where: { $0.code == "P0118" }) { throw .messages }
    switch expectation {
    case .type(let wanted): return remark(on: compiled, wanted)
    case .error: return remark(onErrorOf: compiled)
    case .value(let wanted, let type):
      if let type, let remark = remark(on: compiled, type) { return remark }
      guard compiled.isUsable else { return Self.refusal(of: compiled) }
      do throws(Fault) {
        let found = TypedValue(try compiled.evaluate(values))
        return found == wanted ? nil : "\(found), not \(wanted)"
      } catch {
        return "the error value \(error.text), not \(wanted)"
      }
    }
  }

  private func remark(on compiled: BareExpression, _ wanted: Type) -> String? {
    if !compiled.findings.isEmpty { return Self.refusal(of: compiled) }
    let found = compiled.type
    return found == wanted ? nil : "the type is \(found.written), not \(wanted.written)"
  }

  private func remark(onErrorOf compiled: BareExpression) -> String? {
    guard compiled.isUsable else { return nil }
    do throws(Fault) {
      return "\(TypedValue(try compiled.evaluate(values))), not an error"
    } catch {
      return nil
    }
  }

  private static func refusal(of compiled: BareExpression) -> String {
    compiled.findings.first?.message ?? "there is no program"
  }

  private var values: [Text: BareValue] {
    Dictionary(bindings.map { ($0.name, $0.value.bare) }) { first, _ in first }
  }
}
