import ProvisoChecker
import ProvisoLanguage

/// How much work the value of a term can be, in steps: one per 16 bytes and one per element.
extension Term {
  /// Steps to walk over the value once, at most.
  var walk: UInt64 {
    if let constant = constantValue { return constant.walk }
    switch type {
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .level, .findings, .ip,
      .cidr, .type:
      return 1
    case .string, .bytes, .url, .union: return Self.text
    case .list, .map, .record, .dyn, .optional, .parameter, .abstract, .unknown:
      return Self.text + UInt64(Limits.requestNodes)
    }
  }

  /// Elements of a list, or entries of a map, at most.
  var elements: UInt64 {
    switch constantValue {
    case .list(let list): return UInt64(list.count)
    case .map(let map): return UInt64(map.count)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .level,
      .type, .kinds, nil:
      break
    }
    // What is made from text, not from the request, can have an element for every byte.
    return isMadeFromText ? UInt64(Limits.requestBytes) : UInt64(Limits.requestNodes)
  }

  private var isMadeFromText: Bool {
    switch self {
    case .call, .comprehension, .operation, .conditional, .local, .bind: true
    case .constant, .input, .member, .index, .has, .negation, .minus, .list, .map: false
    }
  }

  private static var text: UInt64 { UInt64(Limits.requestBytes) / 16 }
}

extension CallTerm {
  /// Steps that the call takes beside its one instruction, at most.
  var walk: UInt64 {
    switch builtin.row.cost {
    case .constant: return 0
    case .linear: return arguments.reduce(0) { $0 + $1.walk }
    case .product:
      return arguments.reduce(1) { product, argument in
        let result = product.multipliedReportingOverflow(by: argument.walk)
        return result.overflow ? .max : result.partialValue
      }
    }
  }
}

extension Constant {
  fileprivate var walk: UInt64 {
    switch self {
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .level, .type, .kinds: 1
    case .string(let text): UInt64(text.utf8.count) / 16 + 1
    case .bytes(let bytes): UInt64(bytes.count) / 16 + 1
    case .list(let list): list.reduce(1) { $0 + $1.walk }
    case .map(let map): map.reduce(1) { $0 + $1.key.walk + $1.value.walk }
    }
  }
}
