import ProvisoLanguage

/// Our own functions: what agents' arguments hold.
extension Evaluator {
  mutating func domain(
    _ builtin: DomainBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    switch builtin {
    case .scheme: return WebAddress.scheme(try arguments.value(0, .url))
    case .host: return WebAddress.host(try arguments.value(0, .url))
    case .path: return WebAddress.path(try arguments.value(0, .url))
    case .emailDomain, .url, .pathWithin, .glob, .argv, .commands, .readable, .redact: break
    }
    let text = try arguments.string(0)
    try charge(bytes: text.count)
    switch builtin {
    case .emailDomain: return try EmailAddress.domain(text, in: &arena)
    case .url: return try WebAddress.read(text, in: &arena)
    case .pathWithin: return .bool(try PathScope.within(text, try arguments.string(1)))
    case .glob:
      guard arguments.compiled.count > 0 else { throw .invalidArgument }
      return .bool(try matches(text, arguments.compiled))
    case .argv: return try Shell.words(text, in: &arena)
    case .commands: return try Shell.commands(text, in: &arena)
    case .readable: return .bool(Shell.isReadable(text))
    case .redact: return try redact(text)
    case .scheme, .host, .path: throw .noOverload
    }
  }
}
