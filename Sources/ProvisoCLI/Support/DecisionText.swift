import FoundationEssentials
import ProvisoFiles

/// A decision as a person reads it in a terminal. What an agent wrote stays quoted and escaped.
enum DecisionText {
  private struct Decision: Decodable {
    struct Error: Decodable {
      let rule: String
      let error: String
      let at: String?
    }
    struct Target: Decodable {
      let group: String?
      let quorum: Int?
      let preferred: String?
    }
    struct Requirement: Decodable {
      let rule: String?
      let targets: [Target]
      let within: String
      let `else`: Otherwise
      let valid: String
    }
    /// `"deny"`, or the targets that are asked next.
    enum Otherwise: Decodable {
      case deny
      case targets([Target])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let targets = try? container.decode([Target].self) {
          self = .targets(targets)
        } else {
          self = .deny
        }
      }
    }
    struct Fact: Decodable {
      let from: String
    }
    struct Action: Decodable {
      let id: String?
      let type: String
    }

    let decision: String
    let reason: String
    let fired: [String]
    let deciding: [String]
    let errors: [Error]
    let requirement: [Requirement]
    let action: Action
  }

  static func text(of json: [UInt8]) throws(Failure) -> String {
    let decision: Decision
    do {
      decision = try JSONDecoder().decode(Decision.self, from: Data(json))
    } catch {
      throw Failure(code: .internalError, message: "the decision cannot be shown: \(error)")
    }
    var lines = [
      headline(decision),
      decision.reason.isEmpty ? nil : "  because   " + visible(decision.reason),
      decision.deciding.isEmpty ? nil : "  decided   " + decision.deciding.joined(separator: ", "),
    ].compactMap { $0 }
    let overruled = decision.fired.filter { !decision.deciding.contains($0) }
    if !overruled.isEmpty { lines.append("  overruled " + overruled.joined(separator: ", ")) }
    for requirement in decision.requirement { lines.append(line(requirement)) }
    for error in decision.errors {
      let place = error.at.map { " (\($0))" } ?? ""
      lines.append("  unknown   \(error.rule): \(visible(error.error))\(place)")
    }
    return lines.joined(separator: "\n")
  }

  private static func headline(_ decision: Decision) -> String {
    let colours = ["approve": "32", "route": "33", "deny": "31"]
    let word =
      Output.hasColours(1)
      ? "\u{1B}[1;\(colours[decision.decision] ?? "0")m\(decision.decision)\u{1B}[0m"
      : decision.decision
    let identifier = decision.action.id.map { "  \(visible($0))" } ?? ""
    return "\(word)  \(visible(decision.action.type))\(identifier)"
  }

  private static func line(_ requirement: Decision.Requirement) -> String {
    let otherwise =
      switch requirement.else {
      case .deny: "deny"
      case .targets(let targets): "ask " + text(targets)
      }
    let rule = requirement.rule.map { " (\($0))" } ?? ""
    return "  asks      \(text(requirement.targets)) within \(requirement.within), else \(otherwise)\(rule)"
  }

  private static func text(_ targets: [Decision.Target]) -> String {
    targets.map { target in
      let quorum = (target.quorum ?? 1) > 1 ? ", \(target.quorum ?? 1) people" : ""
      let preferred = target.preferred.map { ", first \(visible($0))" } ?? ""
      return (target.group.map(visible) ?? "the requester") + quorum + preferred
    }.joined(separator: " and ")
  }

  /// The message of an error object, with the name of the input in front.
  static func error(_ json: [UInt8], in name: String) -> String {
    struct Wrapper: Decodable {
      struct Error: Decodable {
        let message: String
        let line: Int
        let column: Int
        let path: String
      }
      let error: Error
    }
    guard let found = try? JSONDecoder().decode(Wrapper.self, from: Data(json)).error else {
      return "\(name): this is no request"
    }
    return "\(name):\(found.line):\(found.column): \(found.path): \(found.message)"
  }

  /// Controls and other characters that a terminal does not show as they are.
  private static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
            .unassigned:
            Array("<U+\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars)
          default: [scalar]
          }
        }))
  }
}
