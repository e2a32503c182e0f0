import ProvisoFiles
import ProvisoLanguage
import ProvisoQueue
import ProvisoReport
import ProvisoStore
import ProvisoText

/// What came out when the entries of a store were followed and its decisions made again.
struct TrailReport {
  let findings: [TrailAudit.Finding]
  let members: [Outline.Member]

  init(_ trail: StoredTrail, _ entries: [[UInt8]], name: String) throws(Failure) {
    var audit = TrailAudit(
      AuditedStore(
        request: { try trail.request($0) }, salt: { try trail.salt(request: $0) },
        program: { try trail.program($0) }))
    var progress = Progress("following", of: entries.count, .pieces)
    for (index, entry) in entries.enumerated() {
      audit.add(entry)
      progress.advance(to: index)
    }
    do {
      try audit.finish()
    } catch {
      throw Failure(code: .findings, message: "\(name): \("\(error)".visible)")
    }
    findings = audit.findings
    members = [
      .init("verified", .number(audit.verified)), .init("requests", .integer(audit.requests)),
      .init("replayed", .integer(audit.replayed)), .init("erased", .integer(audit.erased)),
      .init("not_kept", .integer(audit.notKept)), .init("wrong", .integer(audit.findings.count)),
    ]
  }
}
