import ProvisoText

extension String {
  /// The text as HTML or XML shows it, in elements and in quoted attributes. What would be hidden,
  /// or would turn its neighbours around, is written out.
  package var markup: String {
    var escaped = ""
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text within a line of Markdown or a cell of a table, where nothing of it means anything.
  package var markdown: String {
    var escaped = ""
    let scalars = Array(visible.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "!", "$", "@":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      // GitHub makes links of `https://…` and `www.…`.
      case ":" where scalars[(place + 1)...].starts(with: ["/"]): escaped += "\\:"
      case "."
      where place >= 3 && scalars[(place - 3)..<place].allSatisfy({ $0.value | 32 == 119 }):
        escaped += "\\."
      case "&": escaped += "&amp;"
      case "\n", "\r", "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension String {
  /// The text as HTML draws it with everything doubtful in an element of its own, which says what
  /// it is: `<mark class="hidden" title="ZERO WIDTH SPACE">U+200B</mark>`. Line ends stay.
  package var annotatedMarkup: String {
    var written = ""
    for passage in passages {
      guard let doubt = passage.doubt else {
        written += passage.text.lineByLineMarkup
        continue
      }
      written += "<mark class=\"\(doubt.rawValue)\" title=\"\(passage.note.markup)\">"
      written += "\(passage.text.markup)</mark>"
    }
    return written
  }

  private var lineByLineMarkup: String {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).markup }.joined(separator: "\n")
  }
}
