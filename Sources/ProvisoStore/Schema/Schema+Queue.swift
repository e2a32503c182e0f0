extension Schema {
  /// Version 1: requests, the log, and what decides.
  static let queue = Migration(
    statements: requests + log + rights + memory)

  private static let requests = [
    """
    CREATE TABLE requests(
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL,
      state TEXT NOT NULL,
      action TEXT NOT NULL,
      evidence TEXT NOT NULL,
      type TEXT NOT NULL,
      agent TEXT NOT NULL,
      submitted INTEGER NOT NULL,
      due INTEGER NOT NULL,
      decided INTEGER,
      by_person INTEGER NOT NULL,
      outcome TEXT,
      reason TEXT,
      started INTEGER,
      execution TEXT UNIQUE,
      fields BLOB NOT NULL,
      document BLOB NOT NULL,
      decision BLOB NOT NULL) STRICT
    """,
    "CREATE INDEX requests_binding ON requests(action, evidence, submitted, number)",
    "CREATE INDEX requests_run ON requests(action, started, number) WHERE started IS NOT NULL",
    """
    CREATE INDEX requests_open ON requests(id)
      WHERE state IN ('pending', 'approved', 'approved_modified')
    """,
    "CREATE INDEX requests_state ON requests(state, due, id)",
    "CREATE INDEX requests_agent ON requests(agent, state, due, id)",
    "CREATE INDEX requests_type ON requests(type, state, due, id)",
    "CREATE INDEX requests_submitted ON requests(agent, submitted)",
    "CREATE INDEX requests_waiting ON requests(submitted) WHERE state = 'pending'",
    """
    CREATE INDEX requests_judged ON requests(agent, type, decided, number) WHERE by_person = 1
    """,
    """
    CREATE INDEX requests_decided ON requests(decided, outcome, agent, by_person, submitted)
      WHERE decided IS NOT NULL
    """,
    // One final state, reached once.
    """
    CREATE TRIGGER requests_final BEFORE UPDATE OF state ON requests
      WHEN NEW.state <> OLD.state AND OLD.state IN
        ('succeeded', 'failed', 'rejected', 'expired', 'cancelled', 'superseded')
      BEGIN SELECT RAISE(ABORT, 'this request has its final state'); END
    """,
    """
    CREATE TABLE request_rules(
      rule TEXT NOT NULL, id TEXT NOT NULL REFERENCES requests(id),
      PRIMARY KEY(rule, id)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX request_rules_id ON request_rules(id)",
    """
    CREATE TABLE request_waits(
      who TEXT NOT NULL, due INTEGER NOT NULL, id TEXT NOT NULL REFERENCES requests(id),
      PRIMARY KEY(who, due, id)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX request_waits_id ON request_waits(id)",
  ]

  private static let log = [
    """
    CREATE TABLE leaves(
      seq INTEGER PRIMARY KEY, hash BLOB NOT NULL, entry BLOB NOT NULL, request TEXT) STRICT
    """,
    "CREATE INDEX leaves_request ON leaves(request, seq) WHERE request IS NOT NULL",
    """
    CREATE TRIGGER leaves_stay BEFORE UPDATE ON leaves
      BEGIN SELECT RAISE(ABORT, 'the log only grows'); END
    """,
    """
    CREATE TRIGGER leaves_remain BEFORE DELETE ON leaves
      BEGIN SELECT RAISE(ABORT, 'the log only grows'); END
    """,
    "CREATE TABLE salts(request TEXT PRIMARY KEY, salt BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE programs(digest TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID",
  ]

  private static let rights = [
    "CREATE TABLE people(name TEXT PRIMARY KEY, fields BLOB NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE principals(
      issuer TEXT NOT NULL, subject TEXT NOT NULL,
      name TEXT NOT NULL REFERENCES people(name),
      PRIMARY KEY(issuer, subject)) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE agents(name TEXT PRIMARY KEY, fields BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE grants(name TEXT PRIMARY KEY, fields BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE switches(agent TEXT, type TEXT, fields BLOB NOT NULL) STRICT",
    """
    CREATE TABLE pauses(
      agent TEXT NOT NULL, type TEXT NOT NULL, until INTEGER NOT NULL,
      PRIMARY KEY(agent, type)) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE erasures(
      request TEXT PRIMARY KEY, person TEXT NOT NULL, reason TEXT NOT NULL) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE uses(
      number INTEGER PRIMARY KEY, rule TEXT NOT NULL, place INTEGER NOT NULL, key TEXT NOT NULL,
      at INTEGER NOT NULL, amount REAL NOT NULL) STRICT
    """,
    "CREATE INDEX uses_key ON uses(rule, place, key, at, number, amount)",
    """
    CREATE TABLE credentials(
      kind TEXT NOT NULL, hash BLOB NOT NULL, owner TEXT NOT NULL, created INTEGER NOT NULL,
      expires INTEGER NOT NULL, PRIMARY KEY(kind, hash)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX credentials_owner ON credentials(kind, owner)",
    "CREATE TABLE passwords(person TEXT PRIMARY KEY, encoded TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE webhooks(id TEXT PRIMARY KEY, fields BLOB NOT NULL) STRICT, WITHOUT ROWID",
  ]

  private static let memory = [
    """
    CREATE TABLE replies(
      number INTEGER PRIMARY KEY,
      owner TEXT NOT NULL, key TEXT NOT NULL, hash BLOB NOT NULL, at INTEGER NOT NULL,
      request TEXT, status INTEGER NOT NULL, body BLOB NOT NULL,
      UNIQUE(owner, key)) STRICT
    """,
    "CREATE INDEX replies_at ON replies(at)",
    "CREATE INDEX replies_request ON replies(request) WHERE request IS NOT NULL",
    """
    CREATE TABLE hours(
      start INTEGER PRIMARY KEY, approved INTEGER NOT NULL, routed INTEGER NOT NULL,
      denied INTEGER NOT NULL) STRICT
    """,
  ]
}
