/// Why a line of the CEL suite is left out, mostly a feature that the language excludes.
enum Exclusion: String, Error, CaseIterable {
  case messages = "protobuf messages"
  case enumerations = "protobuf enums"
  case wrappers = "protobuf wrapper types"
  case faultyBindings = "bindings that are errors or unknown"
  case unknownResults = "partial evaluation with unknown values"
  case strangeValues = "values or types of no known form"
  case noExpectation = "no expectation of a known form"
  case noTest = "no test in the line"
}
