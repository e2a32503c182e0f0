import ProvisoJSON
import ProvisoLanguage
package import ProvisoProgram

extension ProgramWriter {
  /// The file: header, sections, digest and checksum.
  package func finish(setup: SetupRecord, epoch: UInt64 = 0, debug: [UInt8] = []) -> [UInt8] {
    var file = [UInt8](repeating: 0, count: Header.size)
    for section in Section.allCases {
      let start = file.count
      append(section, setup, debug, to: &file)
      let entry = Header.tableOffset + Int(section.rawValue) * 8
      file.set(UInt64(start) | UInt64(file.count - start) << 32, at: entry)
      file += [UInt8](repeating: 0, count: -file.count & 7)
    }
    file.set(Header.magic, at: Header.magicOffset)
    file.set(UInt64(Header.version) | UInt64(kind.rawValue) << 32, at: Header.versionOffset)
    file.set(epoch, at: Header.epochOffset)
    file.set(UInt64(file.count), at: Header.lengthOffset)
    file.set(UInt64(Header.sectionCount), at: Header.sectionCountOffset)
    Self.seal(&file)
    return file
  }

  /// Makes digest and checksum right.
  package static func seal(_ file: inout [UInt8]) {
    var digest: [UInt8] = []
    file.withUnsafeBytes { ProgramDigest.digest(of: $0) }.write(into: &digest)
    file.replaceSubrange(Header.digestOffset..<Header.digestOffset + 32, with: digest)
    file.set(file.withUnsafeBytes { Checksum.sum($0) }, at: Header.checksumOffset)
  }

  private func append(
    _ section: Section, _ setup: SetupRecord, _ debug: [UInt8], to file: inout [UInt8]
  ) {
    switch section {
    case .strings: file.append(words: strings.words)
    case .stringBytes: file += strings.bytes
    case .constants:
      file.append(words: constants.table.words)
      // So that a constant follows every element of a set.
      if sets.count > 0 { file.append(words: [0, 0, 0, 0]) }
    case .sets: file.append(words: sets.words)
    case .setWords: file.append(words: setWords)
    case .blobs: file.append(words: blobs.words)
    case .blobBytes: file += blobBytes
    case .types: file.append(words: types.words)
    case .fields: file.append(words: fields.words)
    case .actions: file.append(words: actions.words)
    case .actionTable: file.append(words: actionTable())
    case .prefixes: file.append(words: prefixes.words)
    case .ruleLists: file.append(words: ruleLists.words)
    case .stringLists: file.append(words: stringLists.words)
    case .chunkLists: file.append(words: chunkLists.words)
    case .rules: file.append(words: rules.words)
    case .targets: file.append(words: targets.words)
    case .reviewers: file.append(words: reviewers.words)
    case .limits: file.append(words: limits.words)
    case .parts: file.append(words: parts.words)
    case .grants: file.append(words: grants.words)
    case .chunks: file.append(words: chunks.words)
    case .code: file.append(words: code)
    case .setup:
      var words: [UInt32] = []
      setup.write(into: &words)
      file.append(words: words)
    case .debug: file += debug
    }
  }

  /// A perfect hash over the names of the actions: seed, sizes, displacements, places.
  private func actionTable() -> [UInt32] {
    guard !actionNames.isEmpty else { return [] }
    var seed: UInt32 = 0
    while true {
      let hashes = actionNames.map { Constant.string($0).hash(seed: seed) }
      if let table = PerfectHash(hashes) {
        return [seed, table.displacementBits, table.bits] + table.displacements + table.places
      }
      seed += 1
    }
  }
}

extension [UInt8] {
  /// Writes eight bytes, little-endian.
  fileprivate mutating func set(_ value: UInt64, at offset: Int) {
    for place in 0..<8 { self[offset + place] = UInt8(truncatingIfNeeded: value >> (place * 8)) }
  }

  /// Writes words, little-endian.
  mutating func append(words: [UInt32]) {
    let start = count
    append(contentsOf: repeatElement(0, count: words.count * 4))
    withUnsafeMutableBytes { bytes in
      for (place, word) in words.enumerated() {
        bytes.storeBytes(
          of: word.littleEndian, toByteOffset: start + place * 4, as: UInt32.self)
      }
    }
  }
}
