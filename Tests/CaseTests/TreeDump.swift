import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// A tree as nested lists, one declaration or clause a line.
struct TreeDump {
  let text: String

  init(_ syntax: Syntax) {
    var lines = syntax.documentation.map { ["(file-documentation \(Self.lines($0)))"] } ?? []
    for declaration in syntax.declarations {
      if let documentation = declaration.documentation {
        lines.append("(documentation \(Self.lines(documentation)))")
      }
      for annotation in declaration.annotations {
        let values = annotation.arguments.map { " \(Self.quoted($0.text))" }.joined()
        lines.append("@\(annotation.name.text)\(values)")
      }
      lines.append(Self.text(declaration.body))
    }
    for comment in syntax.comments {
      let place = comment.startsLine ? "line" : "end"
      lines.append("(comment \(place) \(syntax.file.text(comment.place.span)))")
    }
    text = lines.joined(separator: "\n")
  }

  private static func lines(_ documentation: Documentation) -> String {
    documentation.lines.map { quoted(Text($0)) }.joined(separator: " ")
  }

  static func quoted(_ text: Text) -> String {
    var result = "\""
    for scalar in text.string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result += String(Character(scalar)).visible
      }
    }
    return result + "\""
  }
}

// MARK: Declarations

extension TreeDump {
  private static func text(_ body: Declaration.Body) -> String {
    switch body {
    case .action(let node):
      let names = node.names.map(text).joined(separator: " ")
      return "(action \(names) \(text(node.fields))" + node.clauses.map(text).joined() + ")"
    case .context(let node): return "(context \(text(node.fields)))"
    case .reviewers(let node):
      return "(reviewers \(text(node.name))" + node.clauses.map(text).joined() + ")"
    case .binding(let node): return "(let \(text(node.name)) \(text(node.body)))"
    case .rule(let node):
      let always = node.always == nil ? "" : " always"
      return "(\(node.kind.rawValue) \(text(node.name))\(always)"
        + node.clauses.map { "\n  \(text($0.body))" }.joined() + ")"
    case .fallback(let node):
      return "(default \(node.verdict) \(node.targets.map(text).joined(separator: " ")))"
    }
  }

  private static func text(_ name: Name) -> String {
    name.isQuoted ? "`\(name.text)`" : name.text == "" ? "<none>" : name.text.string
  }

  private static func text(_ name: ActionName) -> String {
    name.segments.map(text).joined(separator: ".") + (name.coversBelow ? ".*" : "")
  }

  private static func text(_ clause: ActionNode.Clause) -> String {
    switch clause {
    case .reversibility(_, let level): "\n  (reversibility \(text(level)))"
    case .stakes(_, let level): "\n  (stakes \(text(level)))"
    case .handles(_, let kinds): "\n  (handles \(kinds.map(text).joined(separator: " ")))"
    }
  }

  private static func text(_ clause: ReviewersNode.Clause) -> String {
    switch clause {
    case .members(_, let members):
      "\n  (members \(members.map { quoted($0.text) }.joined(separator: " ")))"
    case .group(_, let group): "\n  (group \(quoted(group.text)))"
    }
  }

  private static func text(_ body: LetNode.Body) -> String {
    switch body {
    case .expression(let value): text(value)
    case .function(let parameters, let value):
      "(\(parameters.map { "\(text($0.name)): \(text($0.type))" }.joined(separator: " "))) "
        + text(value)
    case .data(let type, let file): "\(text(type)) \(quoted(file.text))"
    }
  }

  private static func text(_ list: FieldList) -> String {
    let fields = list.fields.map { field in
      "\(text(field.name))\(field.isOptional ? "?" : ""): \(field.said == nil ? "" : "said ")"
        + text(field.type)
    }
    return "(" + (fields + (list.open == nil ? [] : ["..."])).joined(separator: " ") + ")"
  }

  private static func text(_ type: TypeNode) -> String {
    switch type {
    case .name(let name): text(name)
    case .list(let element, _): "(list \(text(element)))"
    case .map(let key, let value, _): "(map \(text(key)) \(text(value)))"
    case .record(let fields): "(record \(text(fields)))"
    case .union(let values, _):
      "(union \(values.map { quoted($0.text) }.joined(separator: " ")))"
    case .missing: "<missing>"
    }
  }
}

// MARK: Clauses

extension TreeDump {
  private static func text(_ clause: Clause.Body) -> String {
    switch clause {
    case .on(let patterns): "(on \(patterns.map(text).joined(separator: " ")))"
    case .when(let condition): "(when \(text(condition)))"
    case .unless(let condition): "(unless \(text(condition)))"
    case .to(let targets): "(to \(targets.map(text).joined(separator: " ")))"
    case .within(let deadline, .deny): "(within \(text(deadline)) deny)"
    case .within(let deadline, .route(let targets, _)):
      "(within \(text(deadline)) route \(targets.map(text).joined(separator: " ")))"
    case .valid(let time): "(valid \(text(time)))"
    case .show(let paths): "(show \(paths.map(text).joined(separator: " ")))"
    case .edit(let paths): "(edit \(paths.map(text).joined(separator: " ")))"
    case .notify(let targets): "(notify \(targets.map(text).joined(separator: " ")))"
    case .limit(let limit): text(limit)
    case .signed(let text): "(signed \(quoted(text.text)))"
    case .granted(let text): "(granted \(quoted(text.text)))"
    case .expires(let text): "(expires \(quoted(text.text)))"
    case .covers(let names): "(covers \(names.map(text).joined(separator: " ")))"
    case .never(let verdict, _): "(never \(verdict))"
    case .needs(let targets): "(needs \(targets.map(text).joined(separator: " ")))"
    case .because(let template): "(because \(template.parts.map(text).joined(separator: " ")))"
    }
  }

  private static func text(_ duration: DurationNode) -> String {
    DurationUnit.literal(duration.nanoseconds) ?? "\(duration.nanoseconds)ns"
  }

  private static func text(_ target: TargetNode) -> String {
    if let quorum = target.quorum { return "(\(text(target.name)) quorum \(quorum.count))" }
    if let person = target.preferring {
      return "(\(text(target.name)) preferring \(text(person)))"
    }
    return text(target.name)
  }

  private static func text(_ path: PathNode) -> String {
    text(path.root)
      + path.steps.map { step in
        switch step {
        case .member(let name): ".\(text(name))"
        case .key(let key): "[\(quoted(key.text))]"
        case .index(let index, _): "[\(index)]"
        }
      }.joined()
  }

  private static func text(_ limit: LimitNode) -> String {
    let keys = limit.keys.isEmpty ? "" : " by \(limit.keys.map(text).joined(separator: " "))"
    switch limit.bound {
    case .count(let count, _): return "(limit \(count) per \(text(limit.per))\(keys))"
    case .sum(let sum, _, let value):
      return "(limit \(sum) of \(text(value)) per \(text(limit.per))\(keys))"
    }
  }

  private static func text(_ part: TemplateNode.Part) -> String {
    switch part {
    case .text(let piece): quoted(piece)
    case .expression(let value): "{\(text(value))}"
    }
  }
}

// MARK: Expressions

extension TreeDump {
  static func text(_ expression: Expression) -> String {
    switch expression {
    case .literal(let node): text(node.value)
    case .identifier(let node): (node.fromRoot ? "." : "") + text(node.name)
    case .member(let node):
      "(\(node.isOptional ? ".?" : ".") \(text(node.base)) \(text(node.field)))"
    case .index(let node):
      "(\(node.isOptional ? "[?]" : "[]") \(text(node.base)) \(text(node.key)))"
    case .call(let node): text(node)
    case .unary(let node): "(\(node.operator.rawValue) \(text(node.operand)))"
    case .binary(let node): "(\(node.operator.rawValue) \(text(node.left)) \(text(node.right)))"
    case .conditional(let node):
      "(?: \(text(node.condition)) \(text(node.first)) \(text(node.second)))"
    case .list(let node):
      "["
        + node.elements.map { ($0.isOptional ? "?" : "") + text($0.value) }
        .joined(separator: " ") + "]"
    case .map(let node):
      "{"
        + node.entries.map { "\($0.isOptional ? "?" : "")\(text($0.key)): \(text($0.value))" }
        .joined(separator: " ") + "}"
    case .group(let node): "(group \(text(node.inner)))"
    case .missing: "<missing>"
    }
  }

  private static func text(_ call: Call) -> String {
    let arguments = call.arguments.map { " \(text($0))" }.joined()
    guard let receiver = call.receiver else {
      return "(call \(call.fromRoot ? "." : "")\(text(call.function))\(arguments))"
    }
    return "(method \(text(receiver)) \(text(call.function))\(arguments))"
  }

  private static func text(_ value: Literal.Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .int(let int): "\(int)"
    case .uint(let uint): "\(uint)u"
    case .double(let double): "\(double)"
    case .string(let text): quoted(text)
    case .bytes(let bytes): "b[\(bytes.map(String.init).joined(separator: " "))]"
    case .duration(let nanoseconds):
      DurationUnit.literal(nanoseconds) ?? "\(nanoseconds)ns"
    }
  }
}
