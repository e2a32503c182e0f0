/// What a scan for personal data found.
package enum FindingsBuiltin: UInt8, Sendable, CaseIterable {
  /// `pii(x)` and `pii(x, 0.9)`: the scan of one value.
  case scan
  case any, has, count, kinds
}
