import Foundation

/// One line of a file of the CEL suite.
struct CELTest {
  enum Expectation {
    case value(TypedValue)
    case error
    case type(String)
    /// Something the language has no values for; with why.
    case excluded(String)
  }

  struct Declaration {
    let name: String
    /// Of a variable, its type; of a function, nil.
    let type: String?
    let overloads: [[String: Any]]
  }

  let name: String
  let expression: String
  let bindings: [(name: String, value: TypedValue)]
  let declarations: [Declaration]
  let isChecked: Bool
  let hasMacros: Bool
  let container: String
  let expectation: Expectation

  /// Reads a line; nil if it is no test.
  init?(line: Data) {
    guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any],
      let expression = object["expr"] as? String
    else { return nil }
    func flag(_ name: String) -> Bool { object[name] as? Bool ?? false }
    let parts = ["file", "section", "name"].map { object[$0] as? String ?? "?" }
    name = parts.joined(separator: "/")
    self.expression = expression
    isChecked = !flag("disable_check")
    hasMacros = !flag("disable_macros")
    container = object["container"] as? String ?? ""
    declarations = (object["type_env"] as? [[String: Any]] ?? []).map { entry in
      Declaration(
        name: entry["name"] as? String ?? "", type: entry["type"] as? String,
        overloads: entry["overloads"] as? [[String: Any]] ?? [])
    }
    let given = object["bindings"] as? [String: Any] ?? [:]
    let known = given.compactMap { name, value in TypedValue(value).map { (name, $0) } }
    bindings = known.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    expectation = Self.expectation(
      of: object, isComplete: known.count == given.count, onlyChecks: flag("check_only"))
  }

  private static func expectation(
    of object: [String: Any], isComplete: Bool, onlyChecks: Bool
  ) -> Expectation {
    let features = Set(object["features"] as? [String] ?? [])
    if let reason = excluded.first(where: { features.contains($0.feature) }) {
      return .excluded(reason.why)
    }
    if object["needs_proto"] as? Bool == true { return .excluded("protobuf messages") }
    guard isComplete else { return .excluded("bindings that are errors or unknown") }
    let expect = object["expect"] as? [String: Any] ?? [:]
    if let type = expect["deduced_type"] as? String, onlyChecks || expect["value"] == nil {
      return .type(type)
    }
    if let value = expect["value"] {
      return TypedValue(value).map { .value($0) } ?? .excluded("values of protobuf types")
    }
    return expect["error"] != nil ? .error : .excluded("partial evaluation with unknown values")
  }

  /// What the language excludes (language reference, section 6).
  private static let excluded = [
    (feature: "proto", why: "protobuf messages"), (feature: "enum", why: "protobuf enums"),
    (feature: "wrapper_type", why: "protobuf wrapper types"),
  ]
}
