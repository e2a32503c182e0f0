package import ProvisoLanguage

/// The operands of a call. None of them is an error value; past their end is one.
package struct Arguments {
  private let first: UnsafePointer<Value>
  package let count: Int
  /// What a constant last argument was compiled to: an automaton or a zone. Empty: nothing was.
  package let compiled: UnsafeRawBufferPointer

  init(_ first: UnsafePointer<Value>, count: Int, compiled: UnsafeRawBufferPointer) {
    self.first = first
    self.count = count
    self.compiled = compiled
  }

  package subscript(_ place: Int) -> Value {
    place >= 0 && place < count ? first[place] : .error(.noOverload)
  }

  package func kind(_ place: Int) -> Value.Kind { self[place].kind }

  package func string(_ place: Int) throws(Fault) -> UnsafeRawBufferPointer {
    try slice(place, .string)
  }

  package func bytes(_ place: Int) throws(Fault) -> UnsafeRawBufferPointer {
    try slice(place, .bytes)
  }

  package func bool(_ place: Int) throws(Fault) -> Bool {
    try value(place, .bool).payload == 1
  }

  package func int(_ place: Int) throws(Fault) -> Int64 { try value(place, .int).asInt }

  package func uint(_ place: Int) throws(Fault) -> UInt64 { try value(place, .uint).payload }

  package func double(_ place: Int) throws(Fault) -> Double { try value(place, .double).asDouble }

  /// The operand, if it is of this kind; else there is no overload.
  package func value(_ place: Int, _ kind: Value.Kind) throws(Fault) -> Value {
    let value = self[place]
    guard value.kind == kind else { throw .noOverload }
    return value
  }

  private func slice(_ place: Int, _ kind: Value.Kind) throws(Fault) -> UnsafeRawBufferPointer {
    try value(place, kind).slice
  }
}
