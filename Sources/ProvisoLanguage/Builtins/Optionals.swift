/// CEL's optional values.
package enum OptionalBuiltin: UInt8, Sendable, CaseIterable {
  case of, ofNonZeroValue, none, hasValue, value, or, orValue, unwrap
}
