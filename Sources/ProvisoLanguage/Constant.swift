/// A value that is known when a policy is compiled.
package indirect enum Constant: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let key: Constant
    package let value: Constant

    package init(key: Constant, value: Constant) {
      self.key = key
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(Text)
  case bytes([UInt8])
  /// Seconds since 1970, and nanoseconds after them.
  case timestamp(Int64, UInt32)
  /// In nanoseconds.
  case duration(Int64)
  case level(Scale, UInt8)
  /// The name of a type, as `type(x)` gives it: `int`, `google.protobuf.Timestamp`.
  case type(Text)
  case list([Constant])
  /// Keys are distinct; in the order of the text.
  case map([Entry])
  /// Kinds of personal data, by number; a category stands as all of its kinds.
  case kinds([UInt8])
}
