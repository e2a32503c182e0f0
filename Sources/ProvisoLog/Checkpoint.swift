/// How large a log is, and the root of its tree (C2SP tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
  /// The name of the log.
  package let origin: String
  package let size: UInt64
  package let root: TreeHash
  /// Further lines, of which nobody knows the meaning.
  package let extensions: [String]

  package init(origin: String, size: UInt64, root: TreeHash, extensions: [String] = []) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// Reads the text of a note; nil where it is no checkpoint.
  package init?(_ text: String) {
    guard text.utf8.last == 0x0A else { return nil }
    let lines = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }),
      let size = DecimalText.number(lines[1]), let root = TreeHash(base64: lines[2]),
      size > 0 || root == .empty
    else { return nil }
    self.init(origin: lines[0], size: size, root: root, extensions: Array(lines[3...]))
  }

  /// The text of the note.
  package var text: String {
    ([origin, "\(size)", root.base64] + extensions).map { $0 + "\n" }.joined()
  }
}

/// Numbers as the formats of logs write them.
enum DecimalText {
  /// Nil for anything but ASCII digits without needless zeroes, below 2^63.
  static func number(_ text: some StringProtocol) -> UInt64? {
    let digits = text.utf8
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits.first != 0x30
    else { return nil }
    return UInt64(text).flatMap { $0 <= UInt64(Int64.max) ? $0 : nil }
  }
}
