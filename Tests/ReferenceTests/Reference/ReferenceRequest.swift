import ProvisoLanguage

/// Where `now` comes from.
enum ReferenceClock {
  case fixed(ReferenceValue.Moment)
  case recorded
}

/// A request of section 8, trusted to be well-formed.
struct ReferenceRequest {
  let json: JSON
  let type: Text
  let segments: [Text]
  let arguments: JSON
  let confidence: Double?
  let now: ReferenceValue.Moment?
  let requester: Text?

  init?(_ json: JSON, clock: ReferenceClock) {
    guard let type = json["type"]?.text, let arguments = json["arguments"] else { return nil }
    self.json = json
    self.type = type
    self.arguments = arguments
    segments = Self.segments(of: type)
    if case .number(let value)? = json["confidence"] {
      confidence = value
    } else {
      confidence = nil
    }
    requester = json["agent"]?["on_behalf_of"]?.text
    switch clock {
    case .fixed(let moment): now = moment
    case .recorded: now = json["time"]?.text.flatMap { ReferenceValue.Moment(rfc3339: $0.string) }
    }
  }

  /// The segments of a type in wire form.
  static func segments(of type: Text) -> [Text] {
    var segments: [Text] = []
    var current = ""
    var isQuoted = false
    for scalar in type.string.unicodeScalars {
      if scalar == "`" {
        isQuoted.toggle()
      } else if scalar == ".", !isQuoted {
        segments.append(Text(current))
        current = ""
      } else {
        current.unicodeScalars.append(scalar)
      }
    }
    return segments + [Text(current)]
  }
}
