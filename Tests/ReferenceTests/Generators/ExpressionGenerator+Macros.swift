extension ExpressionGenerator {
  /// A new name, `x3, VALUE, BODY`, where the body sees the name.
  mutating func variable(
    _ type: GeneratedType, _ value: (inout Self) -> String, body: (inout Self) -> String
  ) -> String {
    variables += 1
    let name = "x\(variables)"
    let value = value(&self)
    names.append(Name(text: name, type: type))
    let body = body(&self)
    names.removeLast()
    return "\(name), \(value), \(body)"
  }

  mutating func macro(_ depth: Int) -> String {
    let choices: [(GeneratedType, GeneratedType)] = [
      (.strings, .string), (.doubles, .double), (.integers, .int), (.texts, .string),
    ]
    let (range, element) = random.pick(choices)
    let over = expression(range, depth - 1)
    variables += 1
    let name = "x\(variables)"
    names.append(Name(text: name, type: element))
    defer { names.removeLast() }
    let body =
      random.percent(60) ? about(Name(text: name, type: element), depth - 1) : bool(depth - 1)
    switch random.below(7) {
    case 0, 1: return "\(over).all(\(name), \(body))"
    case 2, 3: return "\(over).exists(\(name), \(body))"
    case 4: return "\(over).exists_one(\(name), \(body))"
    case 5: return "size(\(over).filter(\(name), \(body))) \(comparator()) 1"
    default: return "\(over).map(\(name), \(body)).all(y, y)"
    }
  }
}
