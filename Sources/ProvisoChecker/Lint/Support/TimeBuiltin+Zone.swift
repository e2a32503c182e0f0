import ProvisoLanguage

extension TimeBuiltin {
  /// Whether a zone changes what it gives.
  var dependsOnZone: Bool {
    switch self {
    case .getDate, .getDayOfMonth, .getDayOfWeek, .getDayOfYear, .getFullYear, .getHours, .getMonth,
      .date, .getMinutes:
      true
    case .getMilliseconds, .getSeconds: false
    }
  }
}
