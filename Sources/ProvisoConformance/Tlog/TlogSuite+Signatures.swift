import ProvisoLog

/// `wycheproof/ed25519_test.json`: signatures that must verify, and others that must not.
extension TlogSuite {
  mutating func runSignatures() {
    for folder in ["wycheproof", "../hostile/wycheproof"] {
      guard let vectors = object("\(folder)/ed25519_test.json"),
        let groups = vectors["testGroups"] as? [[String: Any]]
      else { continue }
      record("\(folder)/ed25519", groups.flatMap(Self.cases))
      return
    }
  }

  private static func cases(_ group: [String: Any]) -> [(String, Bool)] {
    let key = (group["publicKey"] as? [String: Any] ?? group["key"] as? [String: Any])?["pk"]
    let publicKey = (key as? String).flatMap { bytes(hexadecimal: $0) } ?? []
    return (group["tests"] as? [[String: Any]] ?? []).map { test in
      let message = (test["msg"] as? String).flatMap { bytes(hexadecimal: $0) } ?? []
      let signature = (test["sig"] as? String).flatMap { bytes(hexadecimal: $0) } ?? []
      let isRight =
        Ed25519.verifies(signature, of: message, by: publicKey)
        == (test["result"] as? String == "valid")
      return ("\(test["tcId"] ?? "?"): \(test["comment"] ?? "")", isRight)
    }
  }
}
