/// Why a case of the suites for personal data is left out.
enum PIIExclusion: String, Error, CaseIterable {
  case noKind = "of names, streets, handles, prices and others that are no kind of ours"
  case contradiction = "of which the suites say both that it is and that it is not"
  case leniency = "that ask for another leniency than the usual"
  case sample = "that are documented samples or placeholders, which do not count"
  case excepted = "that a list of single keys excepts"
  case form = "that say only that one form of a kind is not there"
  case fixedForm = "without anything of a fixed form"
  case checksum = "that ask for card numbers which fail their check"
  case noCase = "in lines of no known form"
}
