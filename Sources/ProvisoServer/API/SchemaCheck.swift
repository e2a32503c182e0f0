package import ProvisoJSON
import ProvisoQueue

extension Schema {
  /// What is wrong with a value, with the path to it; nil: nothing.
  package func fault(in value: JSONTree, at path: String = "") -> String? {
    switch self {
    case .anything: nil
    case .named(_, let schema): schema.fault(in: value, at: path)
    case .null: if case .null = value { nil } else { Self.wrong(path, "null") }
    case .flag: if case .flag = value { nil } else { Self.wrong(path, "true or false") }
    case .integer(let range): integerFault(value, range, path)
    case .number(let range): numberFault(value, range, path)
    case .text(let form, let range): textFault(value, form, range, path)
    case .choice(let words): choiceFault(value, words, path)
    case .list(let element, let range): listFault(value, element, range, path)
    case .object(let fields, let isOpen): objectFault(value, fields, isOpen, path)
    case .map(let schema): mapFault(value, schema, path)
    case .either(let schemas):
      schemas.contains { $0.fault(in: value) == nil }
        ? nil : schemas.first?.fault(in: value, at: path)
    }
  }

  private static func wrong(_ path: String, _ wanted: String) -> String {
    "\(path.isEmpty ? "the body" : path) must be \(wanted)"
  }

  private func numberFault(
    _ value: JSONTree, _ range: ClosedRange<Double>?, _ path: String
  ) -> String? {
    guard let number = value.number else { return Self.wrong(path, "a number") }
    guard let range, !range.contains(number) else { return nil }
    return Self.wrong(path, "a number from \(range.lowerBound) to \(range.upperBound)")
  }

  private func integerFault(
    _ value: JSONTree, _ range: ClosedRange<Int>, _ path: String
  ) -> String? {
    if let number = value.wholeNumber, range.contains(number) { return nil }
    return Self.wrong(path, "an integer from \(range.lowerBound) to \(range.upperBound)")
  }

  private func textFault(
    _ value: JSONTree, _ form: TextForm, _ range: ClosedRange<Int>, _ path: String
  ) -> String? {
    guard let text = value.text else { return Self.wrong(path, "a string") }
    guard range.contains(text.unicodeScalars.count) else {
      return Self.wrong(
        path, "a string of \(range.lowerBound) to \(range.upperBound) characters")
    }
    return form.accepts(text) ? nil : Self.wrong(path, form.wanted)
  }

  private func choiceFault(_ value: JSONTree, _ words: [String], _ path: String) -> String? {
    if let text = value.text, words.contains(where: { $0.utf8.elementsEqual(text.utf8) }) {
      return nil
    }
    return Self.wrong(path, "one of \(words.joined(separator: ", "))")
  }

  private func listFault(
    _ value: JSONTree, _ element: Schema, _ range: ClosedRange<Int>, _ path: String
  ) -> String? {
    guard case .list(let elements) = value else { return Self.wrong(path, "a list") }
    guard range.contains(elements.count) else {
      return Self.wrong(path, "a list of \(range.lowerBound) to \(range.upperBound) elements")
    }
    for (place, one) in elements.enumerated() {
      if let fault = element.fault(in: one, at: "\(path)[\(place)]") { return fault }
    }
    return nil
  }

  private func objectFault(
    _ value: JSONTree, _ fields: [Field], _ isOpen: Bool, _ path: String
  ) -> String? {
    guard case .object(let members) = value else { return Self.wrong(path, "an object") }
    let base = path.isEmpty ? "" : path + "."
    for field in fields {
      if let inner = value[field.name] {
        if let fault = field.schema.fault(in: inner, at: base + field.name) { return fault }
      } else if field.isRequired {
        return "\(base)\(field.name) is missing"
      }
    }
    guard !isOpen else { return nil }
    for member in members
    where !fields.contains(where: { $0.name.utf8.elementsEqual(member.name) }) {
      return "\(base)\(String(decoding: member.name, as: UTF8.self)) is no member that is known"
    }
    return nil
  }

  private func mapFault(_ value: JSONTree, _ schema: Schema, _ path: String) -> String? {
    guard case .object(let members) = value else { return Self.wrong(path, "an object") }
    for member in members {
      let name = String(decoding: member.name, as: UTF8.self)
      if let fault = schema.fault(in: member.value, at: "\(path).\(name)") { return fault }
    }
    return nil
  }
}

extension JSONTree {
  package var wholeNumber: Int? { number.flatMap { Int(exactly: $0) } }
  package var flag: Bool? { if case .flag(let value) = self { value } else { nil } }
  package var isNull: Bool { if case .null = self { true } else { false } }
}

extension Schema {
  /// The same for a value that a query gives as text.
  package func fault(inText text: String, at path: String) -> String? {
    fault(in: value(ofText: text), at: path)
  }

  private func value(ofText text: String) -> JSONTree {
    switch self {
    case .integer, .number:
      JSONTree.read(Array(text.utf8)).flatMap { $0.number == nil ? nil : $0 } ?? .text(text)
    case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : .text(text)
    case .list(let element, _):
      .list(text.split(separator: ",").map { element.value(ofText: String($0)) })
    case .named(_, let schema): schema.value(ofText: text)
    case .null, .anything, .text, .choice, .object, .map, .either: .text(text)
    }
  }
}
