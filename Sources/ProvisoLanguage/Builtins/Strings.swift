/// Functions over text.
package enum StringBuiltin: UInt8, Sendable, CaseIterable {
  case contains, endsWith, startsWith, matches
  case charAt, indexOf, lastIndexOf, join, lowerAscii, upperAscii, quote, replace, split, substring
  case trim, format
}
