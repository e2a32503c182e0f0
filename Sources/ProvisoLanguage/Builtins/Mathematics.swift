/// CEL's mathematics extension.
package enum MathematicsBuiltin: UInt8, Sendable, CaseIterable {
  case greatest, least, ceil, floor, round, trunc, abs, sign, sqrt, isNaN, isInf, isFinite
  case bitAnd, bitOr, bitXor, bitNot, bitShiftLeft, bitShiftRight
}
