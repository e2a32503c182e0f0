import ProvisoJSON
import ProvisoLanguage

/// Whether arguments are those of another action in other words.
enum Likeness {
  /// Equal where a reviewer looks first, free text aside; where nothing is shown, everywhere.
  static func alike(_ first: JSONTree, _ second: JSONTree, shown: [Text]) -> Bool {
    let paths = shown.compactMap { ArgumentPath($0)?.names }
    guard !paths.isEmpty else { return alike(first, second) }
    return paths.allSatisfy { path in
      switch (first.value(at: path), second.value(at: path)) {
      case (nil, nil): true
      case (let one?, let other?): alike(one, other)
      case (nil, _?), (_?, nil): false
      }
    }
  }

  private static func alike(_ first: JSONTree, _ second: JSONTree) -> Bool {
    switch (first, second) {
    case (.string(let one), .string(let other)):
      return one == other || isFreeText(one) || isFreeText(other)
    case (.list(let ones), .list(let others)):
      return ones.count == others.count && zip(ones, others).allSatisfy(alike)
    case (.object(let ones), .object(let others)):
      // Both are canonical: members stand in one order.
      return ones.count == others.count
        && zip(ones, others).allSatisfy { $0.name == $1.name && alike($0.value, $1.value) }
    case (.null, .null): return true
    case (.flag(let one), .flag(let other)): return one == other
    case (.number(let one), .number(let other)): return one == other
    case (.null, _), (.flag, _), (.number, _), (.string, _), (.list, _), (.object, _): return false
    }
  }

  /// More than one word. Where one of two texts is free, their place is one for free text.
  private static func isFreeText(_ text: [UInt8]) -> Bool {
    text.contains { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }
}

/// A path as rules show and edit it: `args.to`, ``args.`reply-to`.name``.
struct ArgumentPath {
  /// Below the arguments.
  let names: [String]

  /// Nil for what is no path into arguments.
  init?(_ path: Text) {
    var names: [String] = []
    var rest = Array(path.utf8)[...]
    while !rest.isEmpty {
      let isQuoted = rest.first == UInt8(ascii: "`")
      if isQuoted { rest = rest.dropFirst() }
      let end = rest.firstIndex(of: UInt8(ascii: isQuoted ? "`" : ".")) ?? rest.endIndex
      names.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...].dropFirst()
      if isQuoted { rest = rest.dropFirst() }
    }
    guard names.first?.utf8.elementsEqual("args".utf8) == true else { return nil }
    self.names = Array(names.dropFirst())
  }

  func covers(_ other: [String]) -> Bool {
    names.count <= other.count
      && zip(names, other).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}

/// Where two documents differ: the paths of the smallest parts that are not the same.
enum Changes {
  static func paths(_ before: JSONTree, _ after: JSONTree) -> [[String]] {
    var found: [[String]] = []
    collect(before, after, [], &found)
    return found
  }

  private static func collect(
    _ before: JSONTree, _ after: JSONTree, _ path: [String], _ found: inout [[String]]
  ) {
    guard case .object(let olds) = before, case .object(let news) = after else {
      if before.canonical != after.canonical { found.append(path) }
      return
    }
    for old in olds {
      let name = String(decoding: old.name, as: UTF8.self)
      if let new = news.first(where: { $0.name == old.name }) {
        collect(old.value, new.value, path + [name], &found)
      } else {
        found.append(path + [name])
      }
    }
    for new in news where !olds.contains(where: { $0.name == new.name }) {
      found.append(path + [String(decoding: new.name, as: UTF8.self)])
    }
  }
}
