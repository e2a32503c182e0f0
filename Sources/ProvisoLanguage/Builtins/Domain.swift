/// Our own functions: what agents' arguments hold.
package enum DomainBuiltin: UInt8, Sendable, CaseIterable {
  case emailDomain, url, scheme, host, path, pathWithin, glob, argv, commands, readable, redact
}

extension DomainBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .emailDomain:
      BuiltinRow(
        "email_domain", [.global(.string, to: .string)], cost: .linear, isOurs: true,
        summary: "the domain of one bare e-mail address, in lower case",
        example: #"email_domain("Ana@Acme.example") == "acme.example""#)
    case .url:
      BuiltinRow(
        "url", [.global(.string, to: .url)], cost: .linear, isOurs: true,
        summary: "a web address in its parts",
        example: #"url("https://acme.example/a").host() == "acme.example""#)
    case .scheme:
      BuiltinRow(
        "scheme", [.member(.url, to: .string)], isOurs: true,
        summary: "the scheme of a web address, in lower case",
        example: #"url("https://acme.example/").scheme() == "https""#)
    case .host:
      BuiltinRow(
        "host", [.member(.url, to: .string)], isOurs: true,
        summary: "the host of a web address, in lower case; an error value if it is not ASCII",
        example: #"url("https://acme.example/").host() == "acme.example""#)
    case .path:
      BuiltinRow(
        "path", [.member(.url, to: .string)], isOurs: true,
        summary: "the path of a web address",
        example: #"url("https://acme.example/a/b").path() == "/a/b""#)
    case .pathWithin:
      BuiltinRow(
        "path_within", [.global(.string, .string, to: .bool)], cost: .linear, isOurs: true,
        summary: "whether a path is a folder or lies below it, by its text alone",
        example: #"path_within("/srv/app/x", "/srv/app")"#)
    case .glob:
      BuiltinRow(
        "glob", [.global(.string, .string, to: .bool)], cost: .linear, isOurs: true,
        summary: "whether the whole text fits a pattern; `*` stays within `/`, `**` crosses",
        example: #"glob("src/a/b.swift", "src/**.swift")"#)
    case .argv:
      BuiltinRow(
        "argv", [.global(.string, to: .list(.string))], cost: .linear, isOurs: true,
        summary: "the words of one simple shell command",
        example: #"argv("git push origin") == ["git", "push", "origin"]"#)
    case .commands:
      BuiltinRow(
        "commands", [.global(.string, to: .list(.list(.string)))], cost: .linear, isOurs: true,
        summary: "the words of each simple shell command in a row of them",
        example: #"commands("cd a && ls") == [["cd", "a"], ["ls"]]"#)
    case .readable:
      BuiltinRow(
        "readable", [.global(.string, to: .bool)], cost: .linear, isOurs: true,
        summary: "whether `commands` understands the text",
        example: #"!readable("rm $(cat list)")"#)
    case .redact:
      BuiltinRow(
        "redact", [.global(.string, to: .string)], cost: .linear, isOurs: true,
        summary: "the text with personal data and secrets replaced by their kinds",
        example: #"redact("write to ana@acme.example") == "write to [email]""#)
    }
  }
}
