import ProvisoSyntax
import ProvisoText

/// Reads what it is given as a policy and as an expression of either dialect, and draws every
/// finding; traps if a finding or a comment stands outside the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSyntax(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = [UInt8](UnsafeRawBufferPointer(start: data, count: size))
  let file = SourceFile(name: "fuzz.policy", bytes: input)
  check(Parser.parse(file, number: 0).1, in: file)
  check(Parser.parseExpression(file, dialect: .policy).1, in: file)
  check(Parser.parseExpression(file, dialect: .bare).1, in: file)
  return 0
}

private func check(_ findings: [Diagnostic], in file: SourceFile) {
  for finding in findings {
    for label in [finding.label] + finding.further {
      precondition(label.place.span.start <= label.place.span.end)
      precondition(Int(label.place.span.end) <= file.bytes.count)
    }
    precondition(!finding.rendered(in: [file]).isEmpty)
  }
}
