// Build and run, from the root of the package:
//   flags="-O -parse-as-library -package-name proviso -swift-version 6"
//   flags="$flags -sanitize=fuzzer,address -enable-upcoming-feature InternalImportsByDefault"
//   mkdir -p .build/fuzz
//   swiftc $flags -wmo -emit-module -emit-module-path .build/fuzz/ProvisoJSON.swiftmodule \
//     -module-name ProvisoJSON -c Sources/ProvisoJSON/*.swift -o .build/fuzz/json.o
//   swiftc $flags -I .build/fuzz Tests/Fuzz/FuzzJSON.swift .build/fuzz/json.o -o .build/fuzz/json
//   .build/fuzz/json -max_total_time=120

import ProvisoJSON

/// Reads what it is given in both dialects, walks it, and writes it; traps if the canonical form,
/// read and written again, differs from itself, or if a place cannot be told.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: data, count: size)
  let strict = canonical(bytes, .interchange)
  let lenient = canonical(bytes, .standard)
  if let strict {
    precondition(strict == lenient)
    precondition(strict.withUnsafeBytes { canonical($0, .interchange) } == strict)
  }
  if let lenient {
    precondition(lenient.withUnsafeBytes { canonical($0, .standard) } == lenient)
  }
  return 0
}

private func canonical(_ bytes: UnsafeRawBufferPointer, _ dialect: Dialect) -> [UInt8]? {
  var tape = Tape()
  var path: [UInt8] = []
  do throws(JSONError) {
    try tape.read(bytes, dialect: dialect)
  } catch {
    precondition(error.offset >= 0 && error.offset <= bytes.count)
    precondition(JSONPlace(of: error.offset, in: bytes).line > 0)
    JSONPath.write(to: error.offset, in: bytes, into: &path)
    return nil
  }
  walk(tape, bytes)
  var writer = Canonical()
  var output: [UInt8] = []
  writer.write(tape, Tape.root, into: &output)
  return output
}

/// Touches every byte that a node points to.
private func walk(_ tape: Tape, _ bytes: UnsafeRawBufferPointer) {
  precondition(tape.next(Tape.root) == tape.end)
  var sum: UInt8 = 0
  for node in Tape.root..<tape.end {
    precondition(tape.source(node) < bytes.count && tape.next(node) <= tape.end)
    for byte in tape.string(node) { sum &+= byte }
    precondition(!tape.number(node).isNaN && tape.number(node).bitPattern != 1 << 63)
  }
  var path: [UInt8] = []
  JSONPath.write(to: tape.source(tape.end - 1), in: bytes, into: &path)
  precondition(path.first == UInt8(ascii: "$"))
}
