/// Functions that turn a value into one of another type.
package enum ConversionBuiltin: UInt8, Sendable, CaseIterable {
  case bool, bytes, double, duration, dyn, int, string, timestamp, type, uint
  case stakes, reversibility
}
