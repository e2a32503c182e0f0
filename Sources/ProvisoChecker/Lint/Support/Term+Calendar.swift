import ProvisoLanguage

extension Term {
  /// Whether it asks the hour, the day or the date.
  var readsCalendar: Bool {
    all.contains { term in
      guard let call = term.call, case .time = call.builtin else { return false }
      return true
    }
  }
}
