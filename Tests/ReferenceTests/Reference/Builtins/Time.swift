import ProvisoLanguage

extension TimeBuiltin {
  func reference(_ arguments: [ReferenceValue]) throws(Fault) -> ReferenceValue {
    if case .duration(let length) = arguments[0] { return .int(try part(ofDuration: length)) }
    guard case .timestamp(let moment) = arguments[0] else { throw .noOverload }
    let zone = arguments.count > 1 ? try arguments[1].asText() : nil
    let date = try moment.civil(in: zone)
    switch self {
    case .getDate: return .int(Int64(date.day))
    case .getDayOfMonth: return .int(Int64(date.day - 1))
    case .getDayOfWeek: return .int(Int64(date.dayOfWeek))
    case .getDayOfYear: return .int(Int64(date.dayOfYear))
    case .getFullYear: return .int(Int64(date.year))
    case .getHours: return .int(Int64(date.hour))
    case .getMilliseconds: return .int(moment.nanoseconds / 1_000_000)
    case .getMinutes: return .int(Int64(date.minute))
    case .getMonth: return .int(Int64(date.month - 1))
    case .getSeconds: return .int(Int64(date.second))
    case .date:
      let (year, month) = (ReferenceText.padded(date.year, 4), ReferenceText.padded(date.month, 2))
      return .text("\(year)-\(month)-\(ReferenceText.padded(date.day, 2))")
    }
  }

  private func part(ofDuration length: Int64) throws(Fault) -> Int64 {
    switch self {
    case .getHours: return length / 3_600_000_000_000
    case .getMinutes: return length / 60_000_000_000
    case .getSeconds: return length / 1_000_000_000
    case .getMilliseconds: return length % 1_000_000_000 / 1_000_000
    case .getDate, .getDayOfMonth, .getDayOfWeek, .getDayOfYear, .getFullYear, .getMonth, .date:
      throw .noOverload
    }
  }
}
