import ProvisoLog

/// `rfc6962/`: roots of growing trees, and proofs that must hold or be refused.
extension TlogSuite {
  mutating func runRoots() {
    guard let vectors = object("rfc6962/roots.json"),
      let leaves = vectors["leaves"] as? [String], let roots = vectors["roots"] as? [String]
    else { return }
    let hashes = leaves.compactMap { Self.bytes(hexadecimal: $0).map(TreeHash.leaf) }
    let tree = MerkleTree(hashes)
    record(
      "rfc6962/roots",
      roots.enumerated().map { size, root in
        let isRight =
          size <= tree.size && tree.root(UInt64(size)).bytes == Self.bytes(hexadecimal: root)
        return ("root of \(size)", isRight)
      })
  }

  mutating func runInclusion() {
    record(
      "rfc6962/inclusion",
      files(below: "rfc6962/inclusion").map { name in
        guard let test = object("rfc6962/inclusion/\(name)") else { return (name, false) }
        return (name, Self.includes(test) == !(test["wantErr"] as? Bool ?? false))
      })
  }

  mutating func runConsistency() {
    record(
      "rfc6962/consistency",
      files(below: "rfc6962/consistency").map { name in
        guard let test = object("rfc6962/consistency/\(name)") else { return (name, false) }
        return (name, Self.extends(test) == !(test["wantErr"] as? Bool ?? false))
      })
  }

  private static func includes(_ test: [String: Any]) -> Bool {
    guard let index = number(test["leafIdx"]), let size = number(test["treeSize"]),
      let root = hash(test["root"]), let leaf = hash(test["leafHash"]), let path = path(test)
    else { return false }
    return MerkleProof.proves(leaf, at: index, in: size, root: root, path: path)
  }

  private static func extends(_ test: [String: Any]) -> Bool {
    guard let old = number(test["size1"]), let new = number(test["size2"]), let path = path(test)
    else { return false }
    // Some vectors have roots that are no hashes, which can still be the same.
    if old == new, old > 0, let one = test["root1"] as? String, one == test["root2"] as? String {
      return path.isEmpty
    }
    guard let oldRoot = hash(test["root1"]), let newRoot = hash(test["root2"]) else { return false }
    return MerkleProof.proves(from: old, oldRoot, to: new, newRoot, path: path)
  }

  private static func path(_ test: [String: Any]) -> [TreeHash]? {
    let texts = test["proof"] as? [String] ?? []
    let hashes = texts.compactMap { TreeHash(base64: $0) }
    return hashes.count == texts.count ? hashes : nil
  }

  private static func hash(_ value: Any?) -> TreeHash? {
    (value as? String).flatMap { TreeHash(base64: $0) }
  }

  /// Nil for what is no number, negative, or not whole.
  private static func number(_ value: Any?) -> UInt64? {
    if let number = value as? UInt64 { return number }
    return (value as? Double).flatMap { UInt64(exactly: $0) }
  }
}
