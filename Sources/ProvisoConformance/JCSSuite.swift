import ProvisoJSON

/// Runs the vectors of RFC 8785: each `input` must come out as the `output` of its name, byte for
/// byte, and again when that is read; each line of `es6numbers.txt` as it is printed there.
///
/// `directory` is the folder that holds `input` and `output`, one of these, or one above.
func runJCSSuite(directory: String) -> SuiteResult {
  var result = SuiteResult()
  let candidates = ["input", "jcs/input", "json/jcs/input", "../input"]
  guard let inputs = SuiteFolder.find(candidates, beneath: directory) else {
    result.record(directory, passed: false, "no folders input and output here")
    return result
  }
  let root = inputs + "/.."
  for name in SuiteFolder.files(in: inputs) {
    guard
      let input = SuiteFolder.bytes(inputs + "/" + name),
      let output = SuiteFolder.bytes(root + "/output/" + name)
    else {
      result.record(name, passed: false, "cannot be read")
      continue
    }
    let isEqual = canonical(input) == output && canonical(output) == output
    result.record(name, passed: isEqual, isEqual ? "" : "differs")
  }
  for name in SuiteFolder.files(in: root, suffix: ".txt") {
    runNumbers(name, SuiteFolder.bytes(root + "/" + name) ?? [], &result)
  }
  return result
}

/// The canonical form of a document, or nil if it is refused.
private func canonical(_ bytes: [UInt8]) -> [UInt8]? {
  bytes.withUnsafeBytes { document in
    var tape = Tape()
    var writer = Canonical()
    var output: [UInt8] = []
    do throws(JSONError) {
      try tape.read(document, dialect: .standard)
    } catch {
      return nil
    }
    writer.write(tape, Tape.root, into: &output)
    return output
  }
}

/// Each line is the bits of a double in hexadecimal, a comma, and its text.
private func runNumbers(_ name: String, _ bytes: [UInt8], _ result: inout SuiteResult) {
  var wrong: [String] = []
  let lines = bytes.split(separator: UInt8(ascii: "\n"))
  for line in lines {
    let columns = line.split(separator: UInt8(ascii: ","))
    var text: [UInt8] = []
    if columns.count == 2, let bits = UInt64(String(decoding: columns[0], as: UTF8.self), radix: 16)
    {
      DoubleText.write(Double(bitPattern: bits), into: &text)
      if text.elementsEqual(columns[1]) { continue }
    }
    wrong.append(String(decoding: line, as: UTF8.self))
  }
  let isRight = wrong.isEmpty && !lines.isEmpty
  let examples = wrong.prefix(5).joined(separator: " ")
  result.record(name, passed: isRight, isRight ? "\(lines.count) numbers" : "wrong: \(examples)")
}
