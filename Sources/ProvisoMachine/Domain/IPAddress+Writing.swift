package import ProvisoLanguage

extension IPAddress {
  /// The address as text: dotted decimals, or the form of RFC 5952.
  package func text(in arena: inout Arena) throws(Fault) -> Value {
    var writer = ByteWriter(into: &arena)
    try write(to: &writer)
    return .string(writer.finish(in: &arena))
  }

  func write(to writer: inout ByteWriter) throws(Fault) {
    if family == 4 {
      for part in 0..<4 {
        if part > 0 { try writer.append(".") }
        try writer.append(decimal: Int(bits >> (24 - 8 * UInt128(part)) & 0xFF))
      }
      return
    }
    let gap = longestZeros
    var group = 0
    while group < 8 {
      if group == gap.lowerBound, !gap.isEmpty {
        try writer.append(":")
        try writer.append(":")
        group = gap.upperBound
        continue
      }
      if group > 0, group != gap.upperBound || gap.isEmpty { try writer.append(":") }
      try write(group: self.group(group), to: &writer)
      group += 1
    }
  }

  private func group(_ index: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: bits >> (112 - 16 * UInt128(index)))
  }

  private func write(group: UInt16, to writer: inout ByteWriter) throws(Fault) {
    var shift = 12
    while shift > 0, group >> UInt16(shift) == 0 { shift -= 4 }
    while shift >= 0 {
      let digit = UInt8(truncatingIfNeeded: group >> UInt16(shift) & 0xF)
      try writer.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      shift -= 4
    }
  }

  /// The first of the longest runs of two or more groups of zero.
  private var longestZeros: Range<Int> {
    var longest = 0..<0
    var start = 0
    for index in 0..<8 {
      if group(index) != 0 {
        start = index + 1
      } else if index + 1 - start > longest.count {
        longest = start..<index + 1
      }
    }
    return longest.count > 1 ? longest : 0..<0
  }
}
