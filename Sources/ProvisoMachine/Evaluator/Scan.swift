import ProvisoLanguage

/// What a scan of the arguments found, if somebody asked.
struct Scan {
}

extension Evaluator {
  mutating func scannedArguments() -> Value { .null }
}
