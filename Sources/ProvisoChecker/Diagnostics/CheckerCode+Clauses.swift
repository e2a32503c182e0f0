/// Clauses of rules and grants.
extension CheckerCode.Explanation {
  static let requester = Self(
    "the requester cannot be asked here",
    """
    `requester` is whoever the agent acts for, and may decide ordinary routes only: not
    `route always`, not the default, not an invariant.
    """, "route r always { to requester }")

  static let quorum = Self(
    "a quorum can never be met",
    """
    A quorum is a number of different people, and all targets of one `to` are met by different
    people. If the groups list fewer than that, the requirement would always be denied.
    """, "reviewers duty { members \"ana\" }\nroute r { to duty quorum 2 }")

  static let deadline = Self(
    "a length of time is out of range",
    "`within`, `valid` and the window of a `limit` are whole seconds, up to 366 days.",
    "route r { within 500ms else deny }")

  static let path = Self(
    "this cannot be shown or edited",
    """
    `show` takes paths into `args`, `context`, `action` and `agent`; `edit` takes paths into
    `args`, for only what runs can be changed.
    """, "route r { edit context.note }")

  static let limit = Self(
    "a limit lets nothing through, or has no key",
    """
    A limit is above zero. Its keys are values of JSON: the store counts under their text.
    """, "approve a { when true limit 0 per 1d }")

  static let grant = Self(
    "a grant leaves something out",
    """
    A grant is a reviewer's standing approval, and says who signed it, when it was granted,
    when it expires, and which routes it covers.
    """, "grant g { covers client_email }")

  static let grantLife = Self(
    "a grant has no good span of life",
    """
    `granted` and `expires` are RFC 3339 moments, the second after the first, and at most 90
    days apart. `@allow("grant-life", "why")` before the grant overrules the last.
    """,
    """
    grant g {
      signed "ana@acme.example"
      granted "2026-01-01T00:00:00Z"
      expires "2027-01-01T00:00:00Z"
      covers client_email
    }
    """)

  static let covers = Self(
    "a grant cannot cover this",
    """
    A grant is one person's word. It covers a route that asks one group, without a quorum,
    whose listed members have the signer among them; never a `route always` or a shadow.
    """,
    """
    grant g {
      signed "leo@other.example"
      granted "2026-01-01T00:00:00Z"
      expires "2026-01-02T00:00:00Z"
      covers client_email
    }
    """)

  static let misplacedGrant = Self(
    "grants and policies are kept apart",
    """
    Grants come and go, and are compiled into an overlay of their own (`--grants PATH`), which
    holds nothing else; their names resolve in the set.
    """, "grant g { covers default }\nreviewers duty { members \"ana\" }")

  static let invariant = Self(
    "an invariant demands nothing",
    "`never approve`, or `needs treasury quorum 2`: one of the two says what must hold.",
    "invariant i { when true }")

  static let reviewers = Self(
    "a reviewer has no name",
    "Members and groups are named as the identity provider names them.",
    "reviewers duty { members \"\" }")
}
