import ProvisoJSON

/// Runs JSONTestSuite: what begins with `y_` must be read, what begins with `n_` refused; `i_` is
/// left to the implementation and passes either way.
///
/// `directory` is the folder of the files or one of those above it.
func runJSONSuite(directory: String) -> SuiteResult {
  var result = SuiteResult()
  let candidates = [
    "", "test_parsing", "JSONTestSuite/test_parsing", "json/JSONTestSuite/test_parsing",
  ]
  guard let folder = SuiteFolder.find(candidates, beneath: directory) else {
    result.record(directory, passed: false, "no folder test_parsing here")
    return result
  }
  var tape = Tape()
  for name in SuiteFolder.files(in: folder) {
    guard let bytes = SuiteFolder.bytes(folder + "/" + name) else {
      result.record(name, passed: false, "cannot be read")
      continue
    }
    let error = refusal(of: bytes, by: &tape)
    let isExpected =
      switch name.utf8.first {
      case UInt8(ascii: "y"): error == nil
      case UInt8(ascii: "n"): error != nil
      case UInt8(ascii: "i"): true
      default: false
      }
    result.record(name, passed: isExpected, error.map(remark) ?? "accepted")
  }
  return result
}

private func refusal(of bytes: [UInt8], by tape: inout Tape) -> JSONError? {
  bytes.withUnsafeBytes { document in
    do throws(JSONError) {
      try tape.read(document, dialect: .standard)
      return nil
    } catch {
      return error
    }
  }
}

private func remark(on error: JSONError) -> String {
  "refused at \(error.offset), \(error.fault.text)"
}
