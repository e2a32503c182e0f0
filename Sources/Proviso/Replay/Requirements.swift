/// What decisions require of people, as their JSON has it: a list with one object a rule.
enum Requirements {
  /// `asked […], asks […]`, with what only one of the two requires.
  static func difference(from old: [UInt8], to new: [UInt8]) -> String {
    let before = demands(of: old)
    let after = demands(of: new)
    let gone = before.filter { !after.contains($0) }
    let added = after.filter { !before.contains($0) }
    return "asked \(text(gone)), asks \(text(added))"
  }

  private static func text(_ demands: [ArraySlice<UInt8>]) -> String {
    "[" + demands.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",") + "]"
  }

  /// The objects of the list.
  private static func demands(of list: [UInt8]) -> [ArraySlice<UInt8>] {
    var demands: [ArraySlice<UInt8>] = []
    var depth = 0
    var start = 0
    var isInString = false
    var place = 0
    while place < list.count {
      switch list[place] {
      case UInt8(ascii: "\\") where isInString: place += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString:
        if depth == 0 { start = place }
        depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { demands.append(list[start...place]) }
      default: break
      }
      place += 1
    }
    return demands
  }
}
