/// Our own functions: what agents' arguments hold.
package enum DomainBuiltin: UInt8, Sendable, CaseIterable {
  case emailDomain, url, scheme, host, path, pathWithin, glob, argv, commands, readable, redact
}
