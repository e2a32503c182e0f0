import ProvisoJSON

/// Why bytes are no request, and where in them that is seen.
package struct RequestError: Error, Sendable {
  package let text: StaticString
  package let offset: Int

  init(_ error: JSONError) {
    text = error.fault.text
    offset = error.offset
  }

  init(_ fault: RequestFault, _ tape: borrowing Tape) {
    text = fault.text
    offset = tape.source(fault.node)
  }

  /// Appends `line 1, column 7, $.arguments: …`.
  package func writeText(_ document: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    let place = JSONPlace(of: offset, in: document)
    output.put("line ")
    output.put(number: UInt64(place.line))
    output.put(", column ")
    output.put(number: UInt64(place.column))
    output.put(", ")
    JSONPath.write(to: offset, in: document, into: &output)
    output.put(": ")
    output.put(text)
  }

  /// Appends `{"error":{"message":…,"line":…,"column":…,"path":…}}`.
  package func writeJSON(_ document: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    let place = JSONPlace(of: offset, in: document)
    var path: [UInt8] = []
    JSONPath.write(to: offset, in: document, into: &path)
    output.put("{\"error\":{\"message\":")
    output.put(string: UnsafeRawBufferPointer(text))
    output.put(",\"line\":")
    output.put(number: UInt64(place.line))
    output.put(",\"column\":")
    output.put(number: UInt64(place.column))
    output.put(",\"path\":")
    path.withUnsafeBytes { output.put(string: $0) }
    output.put("}}")
  }
}
