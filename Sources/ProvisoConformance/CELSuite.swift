import Foundation
import Proviso
import ProvisoChecker
import ProvisoLanguage
import ProvisoText

/// Runs every test of the `.jsonl` files in a folder of the CEL suite: a line for each file and
/// for each test that fails, and one for each reason to leave tests out.
func runCELSuite(directory: String) -> SuiteResult {
  var result = SuiteResult()
  var excluded: [String: Int] = [:]
  for name in SuiteFolder.files(in: directory, suffix: ".jsonl") {
    var file = SuiteResult()
    for line in lines(of: "\(directory)/\(name)") {
      guard let test = CELTest(line: line) else {
        file.record("a line of \(name)", passed: false, "this is no test")
        continue
      }
      if case .excluded(let reason) = test.expectation {
        excluded[reason, default: 0] += 1
      } else {
        let remark = test.run()
        file.record("\(test.name): \(test.expression)", passed: remark == nil, remark ?? "")
      }
    }
    result.lines.append("\(name): \(file.passed) passed, \(file.failed) failed")
    result.lines += file.lines.filter { $0.hasPrefix("FAIL") }.map { "  " + $0 }
    result.passed += file.passed
    result.failed += file.failed
  }
  for reason in excluded.keys.sorted() {
    result.lines.append("left out: \(excluded[reason, default: 0]) with \(reason)")
  }
  return result
}

private func lines(of path: String) -> [Data] {
  (SuiteFolder.bytes(path) ?? []).split(separator: UInt8(ascii: "\n")).map { Data($0) }
}

extension CELTest {
  /// What is wrong; nil if the test passes.
  fileprivate func run() -> String? {
    let compiled = BareExpression(expression, environment: environment)
    if case .type(let wanted) = expectation {
      guard compiled.findings.isEmpty else { return compiled.findings[0].message }
      let found = compiled.type
      return TypeReader.type(wanted) == found ? nil : "the type is \(found.written), not \(wanted)"
    }
    let found: BareValue
    do throws(Fault) {
      guard compiled.isUsable else {
        if case .error = expectation { return nil }
        return compiled.findings.first?.message ?? "there is no program"
      }
      found = try compiled.evaluate(
        Dictionary(uniqueKeysWithValues: bindings.map { (Text($0.name), $0.value.bare) }))
    } catch {
      if case .error = expectation { return nil }
      return "\(error.text)"
    }
    guard case .value(let wanted) = expectation else { return "a value, not an error: \(found)" }
    return TypedValue(found) == wanted ? nil : "\(found)"
  }

  private var environment: BareEnvironment {
    var environment = BareEnvironment(
      container: Text(container), isChecked: isChecked, hasMacros: hasMacros)
    for (name, _) in bindings { environment.variables[Text(name)] = .dyn }
    for declaration in declarations {
      let name = Text(declaration.name)
      if let type = declaration.type {
        environment.variables[name] = TypeReader.type(type) ?? .dyn
      } else {
        environment.functions[name] = declaration.overloads.compactMap(Self.signature)
      }
    }
    return environment
  }

  private static func signature(_ overload: [String: Any]) -> Signature? {
    let parameters = (overload["params"] as? [String] ?? []).compactMap(TypeReader.type)
    guard let result = (overload["result"] as? String).flatMap(TypeReader.type) else { return nil }
    return Signature(
      isMember: overload["member"] as? Bool ?? false, parameters: parameters, result: result)
  }
}
