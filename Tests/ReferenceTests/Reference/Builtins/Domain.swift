import ProvisoLanguage
import ProvisoPII

/// A web address in its parts.
struct ReferenceURL {
  let scheme: String
  let host: String
  let path: String

  /// `https://host:port/path?query#fragment`, all of it ASCII and without anything odd.
  init?(_ text: String) {
    let pattern = #"^([A-Za-z][A-Za-z0-9+.-]*)://([A-Za-z0-9.-]+)(:[0-9]+)?(/[!-~]*)?$"#
    guard let match = try? Regex(pattern).wholeMatch(in: text), !text.contains("\\") else {
      return nil
    }
    func part(_ place: Int) -> String { match[place].substring.map(String.init) ?? "" }
    scheme = part(1).lowercased()
    host = part(2).lowercased()
    path = String(part(4).prefix { $0 != "?" && $0 != "#" })
  }
}

extension DomainBuiltin {
  func reference(_ arguments: [ReferenceValue]) throws(Fault) -> ReferenceValue {
    if case .url(let url) = arguments[0] {
      switch self {
      case .scheme: return .text(url.scheme)
      case .host: return .text(url.host)
      case .path: return .text(url.path)
      case .emailDomain, .url, .pathWithin, .glob, .argv, .commands, .readable, .redact:
        throw .noOverload
      }
    }
    let text = try arguments[0].asText()
    switch self {
    case .emailDomain: return .text(try emailDomain(text))
    case .url:
      guard let url = ReferenceURL(text) else { throw .invalidArgument }
      return .url(url)
    case .scheme, .host, .path: throw .noOverload
    case .pathWithin: return .bool(try within(text, try arguments[1].asText()))
    case .glob: return .bool(ReferencePattern(glob: try arguments[1].asText()).matches(text))
    case .argv:
      let commands = try ReferenceShell.commands(text)
      guard commands.count == 1, commands[0].isAlone else { throw .unreadableCommand }
      return words(commands[0])
    case .commands: return .list(try ReferenceShell.commands(text).map(words))
    case .readable: return .bool((try? ReferenceShell.commands(text)) != nil)
    case .redact: return .text(try redacted(text))
    }
  }

  private func words(_ command: ReferenceShell.Command) -> ReferenceValue {
    .list(command.words.map { .text($0) })
  }

  private func emailDomain(_ text: String) throws(Fault) -> String {
    let atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
    let label = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
    let pattern = "^\(atom)(\\.\(atom))*@(\(label)(\\.\(label))+)$"
    guard let match = try? Regex(pattern).wholeMatch(in: text),
      let domain = match[2].substring
    else { throw .invalidArgument }
    return domain.lowercased()
  }

  private func within(_ path: String, _ root: String) throws(Fault) -> Bool {
    let segments = try segments(path)
    return segments.starts(with: try self.segments(root))
  }

  private func segments(_ path: String) throws(Fault) -> [Substring] {
    guard path.hasPrefix("/"), !path.contains("%"), !path.unicodeScalars.contains("\0") else {
      throw .invalidArgument
    }
    let segments = path.split(separator: "/")
    guard !segments.contains("..") else { throw .invalidArgument }
    return segments.filter { $0 != "." }
  }

  private func redacted(_ text: String) throws(Fault) -> String {
    let bytes = Array(text.utf8)
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: 128 * (bytes.count + 1), alignment: 16)
    let spans = UnsafeMutableBufferPointer<Finding>.allocate(capacity: bytes.count + 1)
    defer {
      room.deallocate()
      spans.deallocate()
    }
    let half = room.count / 2
    var scanner = Scanner(budget: 1 << 24)
    let found = bytes.withUnsafeBytes { text in
      Redactor.redact(
        text, name: UnsafeRawBufferPointer(start: nil, count: 0), wanted: .all,
        scanner: &scanner, spans: spans,
        into: UnsafeMutableRawBufferPointer(rebasing: room[..<half]),
        spare: UnsafeMutableRawBufferPointer(rebasing: room[half...])
      ).map { String(decoding: $0, as: UTF8.self) }
    }
    guard let found else { throw .tooBig }
    return found
  }
}
