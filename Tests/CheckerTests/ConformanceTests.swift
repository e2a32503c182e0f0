import Foundation
import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import Testing

@Suite struct ConformanceTests {
  /// What the suite evaluates must pass the checker; what it only types must get that type.
  @Test(.enabled(if: SharedData.exists, "PROVISO_DATA has no cel folder"))
  func suite() throws {
    var checked = 0
    var typed = 0
    for test in try SharedData.conformance() {
      let file = SourceFile(name: test.expr, text: test.expr)
      let (tree, mistakes) = Parser.parseExpression(file, dialect: .bare)
      guard mistakes.isEmpty else { continue }
      let (_, type, findings) = ExpressionChecker.check(
        tree, environment: .bare(test.environment()))
      if test.expectsError { continue }
      #expect(findings.map(\.message) == [], "\(test.file) \(test.name): \(test.expr)")
      checked += 1
      guard let wanted = test.deducedType else { continue }
      #expect(type == TypeText.read(wanted), "\(test.name): \(test.expr)")
      typed += 1
    }
    #expect(checked > 1_000)
    #expect(typed == 18)
  }
}

/// A line of the conformance suite, as far as the checker looks at it.
struct ConformanceCase {
  let file: String
  let name: String
  let expr: String
  let expectsError: Bool
  let deducedType: String?
  private let line: [String: Any]

  init?(_ text: Substring) throws {
    guard
      let line = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let file = line["file"] as? String, let name = line["name"] as? String,
      let expr = line["expr"] as? String, let expect = line["expect"] as? [String: Any]
    else { return nil }
    self.file = file
    self.name = name
    self.expr = expr
    self.line = line
    expectsError = expect["error"] != nil
    deducedType = expect["deduced_type"] as? String
  }

  func environment() -> BareEnvironment {
    var environment = BareEnvironment(
      container: Text(line["container"] as? String ?? ""),
      isChecked: line["disable_check"] as? Bool != true,
      hasMacros: line["disable_macros"] as? Bool != true)
    for entry in line["type_env"] as? [[String: Any]] ?? [] {
      guard let name = entry["name"] as? String else { continue }
      if let type = entry["type"] as? String {
        environment.variables[Text(name)] = TypeText.read(type)
      }
      let overloads = entry["overloads"] as? [[String: Any]] ?? []
      if !overloads.isEmpty {
        environment.functions[Text(name)] = overloads.map(Self.signature)
      }
    }
    return environment
  }

  private static func signature(_ overload: [String: Any]) -> Signature {
    let parameters = (overload["params"] as? [String] ?? []).map(TypeText.read)
    let result = TypeText.read(overload["result"] as? String ?? "dyn")
    return Signature(
      isMember: overload["member"] as? Bool ?? false, parameters: parameters, result: result)
  }
}

/// Reads the suite's spelling of types: `list(int)`, `abstract(tuple<param(T), int>)`.
enum TypeText {
  static func read(_ text: String) -> Type {
    guard let open = text.firstIndex(where: { $0 == "(" || $0 == "<" }) else { return plain(text) }
    let inner = parts(text[text.index(after: open)...].dropLast())
    switch text[..<open] {
    case "list": return .list(read(inner[0]))
    case "map": return .map(read(inner[0]), read(inner[1]))
    case "type": return .type(read(inner[0]))
    case "param": return .parameter(Text(inner[0]))
    case "abstract": return read(inner[0])
    case "optional_type": return .optional(read(inner[0]))
    default: return .abstract(Text(String(text[..<open])), inner.map(read))
    }
  }

  private static func plain(_ text: String) -> Type {
    let all: [Type] = [
      .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
    ]
    return all.first { $0.written == text } ?? .abstract(Text(text), [])
  }

  /// The parts between commas that stand in no further bracket.
  private static func parts(_ text: Substring) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "(" || character == "<" { depth += 1 }
      if character == ")" || character == ">" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else if character != " " || depth > 0 {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}

/// The data that is shared between projects, where it is there.
enum SharedData {
  static let folder: String = {
    if let folder = ProcessInfo.processInfo.environment["PROVISO_DATA"] { return folder }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("../shared/data").path
  }()

  static let exists = FileManager.default.fileExists(atPath: folder + "/cel")

  static func conformance() throws -> [ConformanceCase] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/cel")
    return try names.filter { $0.hasSuffix(".jsonl") }.sorted().flatMap { name in
      try String(contentsOfFile: "\(folder)/cel/\(name)", encoding: .utf8)
        .split(separator: "\n").compactMap(ConformanceCase.init)
    }
  }
}
