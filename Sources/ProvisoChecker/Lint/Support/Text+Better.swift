import ProvisoLanguage

extension Text {
  /// The function that knows what a pattern is about, by the marks that only such texts have.
  func betterFunction(for subject: String) -> (text: String, what: String)? {
    let plain = string.filter { $0 != "\\" }
    if plain.contains("://") { return ("url(\(subject)).host() == \"…\"", "a web address") }
    if let at = plain.firstIndex(of: "@"), plain[at...].dropFirst().contains(".") {
      return ("email_domain(\(subject)) == \"…\"", "an e-mail address")
    }
    if plain.contains("[^/]"), !plain.contains("("), isAnchored {
      return ("glob(\(subject), \"…\")", "a path with stars")
    }
    guard plain.hasPrefix("^/"), !plain.contains("(") else { return nil }
    return ("path_within(\(subject), \"…\")", "a path")
  }
}
