import ProvisoJSON
import ProvisoLanguage

/// Makes decisions again: with the program and grants that made them, the document, the counters
/// and the clock of then.
struct DecisionReplay {
  enum Result {
    case same
    case erased
    /// The store does not keep all that was decided on.
    case notKept
    /// What is not as the entry says.
    case other(String)
  }

  private let store: AuditedStore
  /// By the digests of program and grants.
  private var judges: [Text: Judge] = [:]

  init(_ store: AuditedStore) { self.store = store }

  mutating func replay(_ leaf: JSONTree, isErased: Bool) throws -> Result {
    let id = Text(leaf["request"]?.text ?? "")
    guard let salt = try store.salt(id) else {
      return isErased ? .erased : .other("has no salt, and no entry says that it was erased")
    }
    guard !isErased else { return .other("was erased, as an entry says, and its salt is there") }
    guard let request = try store.request(id), !request.document.isEmpty else { return .notKept }
    guard let at = leaf["time"]?.text.flatMap({ Moment($0) }) else { return .other("has no time") }
    let judge: Judge
    switch try self.judge(leaf) {
    case .success(let found): judge = found
    case .failure(let missing): return .other(missing.text)
    }
    var document = request.document
    if let uses = leaf["uses"] {
      let counted = JSONTree.read(document)?.setting(["uses"], to: uses)?.canonical
      guard let counted else { return .other("has counters that fit no request") }
      document = counted
    }
    return compare(leaf, request, salt, document, judge, at)
  }

  private func compare(
    _ leaf: JSONTree, _ request: ReviewRequest, _ salt: [UInt8], _ document: [UInt8],
    _ judge: Judge, _ at: Moment
  ) -> Result {
    guard let (bytes, tree) = try? judge.decide(document, at: at),
      let digest = tree["action"]?["digest"]?.text
    else { return .other("was decided on something that cannot be decided") }
    guard Self.agrees(leaf["action"], Fingerprint.salted(Text(digest), salt)) else {
      return .other("is about another action than the store has")
    }
    let vouched = judge.evidence(of: request.type)
    let evidence = Judge.fingerprint(JSONTree.read(request.document)?["context"], vouched)
    guard Self.agrees(leaf["evidence"], Fingerprint.salted(evidence, salt)) else {
      return .other("is about other evidence than the store has")
    }
    guard Self.agrees(leaf["decision"], Fingerprint.salted(Fingerprint.text(of: bytes), salt))
    else {
      // Whoever runs an action sends it again, perhaps with other words, which nobody keeps.
      return leaf["kind"]?.text == LeafKind.consumed.rawValue
        ? .notKept : .other("has a decision that does not come out again")
    }
    return Self.agrees(leaf["verdict"], tree["decision"]?.text)
      ? .same : .other("says something else than its decision")
  }

  private static func agrees(_ written: JSONTree?, _ found: String?) -> Bool {
    guard let written = written?.text, let found else { return false }
    return written.utf8.elementsEqual(found.utf8)
  }

  private struct Missing: Error { let text: String }

  private mutating func judge(_ leaf: JSONTree) throws -> Swift.Result<Judge, Missing> {
    guard let digest = leaf["program"]?.text else {
      return .failure(Missing(text: "names no program"))
    }
    let overlay = leaf["overlay"]?.text
    let key = Text("\(digest) \(overlay ?? "")")
    if let known = judges[key] { return .success(known) }
    guard let program = try store.program(Text(digest)) else {
      return .failure(Missing(text: "was decided by a program that the store has not"))
    }
    var grants: [UInt8]?
    if let overlay {
      grants = try store.program(Text(overlay))
      if grants == nil {
        return .failure(Missing(text: "was decided with grants that the store has not"))
      }
    }
    guard let judge = try? Judge(program: program, overlay: grants),
      judge.program.utf8.elementsEqual(digest.utf8),
      (judge.overlay?.string ?? "").utf8.elementsEqual((overlay ?? "").utf8)
    else { return .failure(Missing(text: "was decided by a program that is not what it is called")) }
    judges[key] = judge
    return .success(judge)
  }
}
