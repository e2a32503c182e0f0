import Foundation
import ProvisoChecker
import ProvisoLanguage
import ProvisoText

/// One line of a file of the CEL suite.
struct CELTest {
  enum Expectation {
    case value(TypedValue, type: Type?)
    case type(Type)
    case error
  }

  let name: String
  let expression: String
  let bindings: [(name: Text, value: TypedValue)]
  let environment: BareEnvironment
  let expectation: Expectation

  /// Reads a line.
  init(line: Data) throws(Exclusion) {
    guard let object = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any],
      let expression = object["expr"] as? String
    else { throw .noTest }
    try Self.refuseExcluded(object)
    self.expression = expression
    let parts = ["file", "section", "name"].map { object[$0] as? String ?? "?" }
    name = parts.joined(separator: "/")
    bindings = try Self.bindings(object["bindings"] as? [String: Any] ?? [:])
    environment = try Self.environment(of: object, bindings.map(\.name))
    expectation = try Self.expectation(of: object)
  }

  /// What the language excludes (language reference, section 6).
  private static func refuseExcluded(_ object: [String: Any]) throws(Exclusion) {
    let features = object["features"] as? [Any] ?? []
    for feature in features.compactMap({ $0 as? String }) {
      switch feature {
      case "proto": throw .messages
      case "enum": throw .enumerations
      case "wrapper_type": throw .wrappers
      default: continue
      }
    }
    if object["needs_proto"] as? Bool == true { throw .messages }
  }

  private static func bindings(
    _ given: [String: Any]
  ) throws(Exclusion) -> [(name: Text, value: TypedValue)] {
    var bindings: [(name: Text, value: TypedValue)] = []
    for (name, value) in given { bindings.append((Text(name), try TypedValue(value))) }
    return bindings.sorted { $0.name < $1.name }
  }

  private static func environment(
    of object: [String: Any], _ bound: [Text]
  ) throws(Exclusion) -> BareEnvironment {
    func flag(_ name: String) -> Bool { object[name] as? Bool ?? false }
    var environment = BareEnvironment(
      container: Text(object["container"] as? String ?? ""),
      isChecked: !flag("disable_check"), hasMacros: !flag("disable_macros"))
    for name in bound { environment.variables[name] = .dyn }
    for entry in object["type_env"] as? [[String: Any]] ?? [] {
      let name = Text(entry["name"] as? String ?? "")
      if let type = entry["type"] as? String {
        environment.variables[name] = try TypeReader.type(type)
      } else {
        environment.functions[name] = try signatures(entry["overloads"] as? [[String: Any]] ?? [])
      }
    }
    return environment
  }

  private static func signatures(
    _ overloads: [[String: Any]]
  ) throws(Exclusion) -> [Signature] {
    var signatures: [Signature] = []
    for overload in overloads {
      var parameters: [Type] = []
      for type in overload["params"] as? [String] ?? [] {
        parameters.append(try TypeReader.type(type))
      }
      signatures.append(
        Signature(
          isMember: overload["member"] as? Bool ?? false, parameters: parameters,
          result: try TypeReader.type(overload["result"] as? String ?? "dyn")))
    }
    return signatures
  }

  private static func expectation(of object: [String: Any]) throws(Exclusion) -> Expectation {
    let expect = object["expect"] as? [String: Any] ?? [:]
    var type: Type?
    if let wanted = expect["deduced_type"] as? String { type = try TypeReader.type(wanted) }
    let isOnlyChecked = object["check_only"] as? Bool ?? false
    if let value = expect["value"], !isOnlyChecked {
      return .value(try TypedValue(value), type: type)
    }
    if let type { return .type(type) }
    if expect["error"] != nil { return .error }
    throw expect["unknown"] != nil ? .unknownResults : .noExpectation
  }
}
