import ProvisoLanguage

extension CollectionBuiltin {
  /// `type` is what the checker knows of the result.
  func reference(_ arguments: [ReferenceValue], _ type: Type) throws(Fault) -> ReferenceValue {
    let first = arguments[0]
    switch self {
    case .size: return .int(Int64(try size(first)))
    case .reverse:
      if case .string(let text) = first {
        var reversed = ""
        reversed.unicodeScalars.append(contentsOf: text.string.unicodeScalars.reversed())
        return .text(reversed)
      }
      return .list(try first.asList().reversed())
    case .slice:
      let elements = try first.asList()
      let (start, end) = (try arguments[1].asInt(), try arguments[2].asInt())
      guard 0 <= start, start <= end, end <= elements.count else { throw .indexOutOfRange }
      return .list(Array(elements[start..<end]))
    case .flatten:
      let depth = arguments.count > 1 ? try arguments[1].asInt() : 1
      guard depth >= 0 else { throw .invalidArgument }
      return .list(flat(try first.asList(), depth))
    case .range:
      return .list((0..<max(0, try first.asInt())).map { .int(Int64($0)) })
    case .distinct:
      return .list(
        try first.asList().reduce(into: []) { found, element in
          if !found.contains(where: { $0.equals(element) }) { found.append(element) }
        })
    case .sort:
      let elements = try first.asList()
      return .list(try Self.sorted(elements, by: elements))
    case .sortByKeys:
      return .list(try Self.sorted(try first.asList(), by: try arguments[1].asList()))
    case .first: return .optional(try first.asList().first)
    case .last: return .optional(try first.asList().last)
    case .sum: return try sum(try first.asList(), type)
    }
  }

  private func size(_ value: ReferenceValue) throws(Fault) -> Int {
    switch value {
    case .string(let text): return text.string.unicodeScalars.count
    case .bytes(let bytes): return bytes.count
    case .list(let elements): return elements.count
    case .map(let entries): return entries.count
    default: throw .noOverload
    }
  }

  private func flat(_ elements: [ReferenceValue], _ depth: Int) -> [ReferenceValue] {
    guard depth > 0 else { return elements }
    return elements.flatMap { element in
      if case .list(let inner) = element { return flat(inner, depth - 1) }
      return [element]
    }
  }

  /// Stable; all keys are of one type.
  private static func sorted(
    _ elements: [ReferenceValue], by keys: [ReferenceValue]
  ) throws(Fault) -> [ReferenceValue] {
    var found: [(key: ReferenceValue, value: ReferenceValue)] = []
    for (key, element) in zip(keys, elements) {
      if let first = keys.first {
        guard try key.typeName() == first.typeName() else { throw .noOverload }
      }
      var place = found.count
      while place > 0 {
        guard let order = found[place - 1].key.order(key) else { throw .noOverload }
        if order == .unordered { throw .unordered }
        guard order == .greater else { break }
        place -= 1
      }
      guard key.order(key) != nil else { throw .noOverload }
      found.insert((key, element), at: place)
    }
    return found.map(\.value)
  }

  private func sum(_ elements: [ReferenceValue], _ type: Type) throws(Fault) -> ReferenceValue {
    guard let first = elements.first else {
      switch type {
      case .double: return .double(0)
      case .uint: return .uint(0)
      default: return .int(0)
      }
    }
    guard ReferenceNumber(first) != nil else { throw .noOverload }
    var total = first
    for element in elements.dropFirst() { total = try total.plus(element) }
    return total
  }
}
