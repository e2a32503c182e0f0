import ProvisoLanguage

extension OperationTerm {
  /// What is compared for equality, or for order, and with which value.
  var comparedNumbers: [(subject: Term, value: Term)] {
    switch `operator` {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      [(left, right), (right, left)]
    case .in: right.items.map { (left, $0) }
    case .or, .and, .plus, .minus, .times, .divided, .remainder: []
    }
  }
}

extension TimeBuiltin {
  /// How it counts, for a help.
  var countsFrom: String {
    switch self {
    case .getMonth: "months count from 0: January is 0, December 11"
    case .getDayOfWeek: "days count from Sunday as 0 to Saturday as 6"
    case .getDayOfMonth: "it counts from 0; `getDate` counts from 1"
    case .getDate: "it counts from 1; `getDayOfMonth` counts from 0"
    case .getDayOfYear: "it counts from 0"
    case .getHours: "hours go from 0 to 23"
    case .getMinutes, .getSeconds: "they go from 0 to 59"
    case .getMilliseconds: "they go from 0 to 999"
    case .getFullYear, .date: "it gives a whole year or a date"
    }
  }
}
