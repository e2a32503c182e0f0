import Foundation
import ProvisoLog

/// `signed-note/` and `witness/`: what must verify, what must be refused, and what is answered.
extension TlogSuite {
  mutating func runNotes() {
    var good: [(String, Bool)] = []
    var bad: [(String, Bool)] = []
    for name in files(below: "signed-note") {
      let path = "signed-note/\(name)"
      let listed = bytes(path).flatMap {
        try? JSONSerialization.jsonObject(with: Data($0)) as? [[String: Any]]
      }
      let tests = listed ?? object(path)?["good"] as? [[String: Any]] ?? []
      for (place, test) in tests.enumerated() {
        good.append(("\(name) \(place)", Self.verifies(test)))
        good.append(("\(name) \(place), damaged", Self.refusesDamage(test)))
        if let seed = test["skey_test_only"] as? String {
          good.append(("\(name) \(place), signed again", Self.signsAgain(test, seed)))
        }
      }
      for key in object(path)?["bad_vkeys"] as? [String] ?? [] {
        bad.append(("\(name): \(key)", VerifierKey(key) == nil))
      }
    }
    record("signed-note", good)
    record("signed-note, keys that are none", bad)
  }

  private static func parts(_ test: [String: Any]) -> (note: [UInt8], key: VerifierKey)? {
    guard let note = test["note"] as? String, let text = test["vkey"] as? String,
      let key = VerifierKey(text), key.text == text
    else { return nil }
    return (Array(note.utf8), key)
  }

  private static func verifies(_ test: [String: Any]) -> Bool {
    guard let (bytes, key) = parts(test), let note = try? SignedNote(bytes) else { return false }
    return (try? note.verified(by: [key])) == [key] && note.bytes == bytes
  }

  /// Another text, and nobody's key.
  private static func refusesDamage(_ test: [String: Any]) -> Bool {
    guard let (bytes, key) = parts(test), var changed = Optional(bytes) else { return false }
    changed[0] ^= 1
    let isRefused = (try? SignedNote(changed).verified(by: [key])) == nil
    return isRefused && (try? SignedNote(bytes).verified(by: [])) == nil
  }

  private static func signsAgain(_ test: [String: Any], _ text: String) -> Bool {
    guard let (bytes, key) = parts(test), let signer = SignerKey(text), signer.text == text,
      signer.verifier == key, let old = try? SignedNote(bytes)
    else { return false }
    var note = SignedNote(unsigned: old.text)
    note.sign(signer)
    return note.bytes == bytes
  }

  mutating func runWitness() {
    for name in files(below: "witness") {
      guard let test = object("witness/\(name)"), let steps = test["steps"] as? [[String: Any]],
        let origin = test["origin"] as? String, let text = test["log_key_hex"] as? String,
        let key = Self.bytes(hexadecimal: text),
        let signer = SignerKey(
          name: "witness.example", .cosignature, seed: [UInt8](repeating: 7, count: 32))
      else { continue }
      let log = VerifierKey(name: origin, .ed25519, publicKey: key)
      var witness = Witness(signer, logs: [Witness.Log(origin: origin, keys: [log])])
      record(
        "witness/\(name)",
        steps.enumerated().map { place, step in
          let body = Array((step["request_body"] as? String ?? "").utf8)
          let answer = witness.add(body, atSeconds: 1_700_000_000)
          let wanted = step["http_status"] as? Int
          // Older witnesses said of a log that they do not know that it is forbidden.
          let isRight =
            answer.status == wanted || answer == .unknownLog && wanted == 403
          return ("step \(place): \(answer.status), not \(wanted ?? 0)", isRight)
        })
    }
  }
}
