extension Program {
  /// Chunks fill the code one after the other; each runs within the bounds that it states.
  func verifyChunks() throws(ProgramFault) {
    var longest: UInt32 = 0
    var next: UInt32 = 0
    let total = count(.code)
    for number in 0..<chunkCount {
      let chunk = chunk(number)
      guard chunk.first == next, chunk.count <= total &- next,
        1...ChunkRecord.longest ~= chunk.count, chunk.hasSmallBounds
      else { throw fault(.chunk, .chunks, number) }
      longest = max(longest, chunk.count)
      next &+= chunk.count
    }
    guard next == total else { throw fault(.chunk, .code, next) }
    let marks = UnsafeMutablePointer<UInt32>.allocate(capacity: Int(longest))
    defer { marks.deallocate() }
    for number in 0..<chunkCount {
      var verifier = ChunkVerifier(self, chunk(number), marks)
      guard verifier.verify() else { throw fault(.code, .code, verifier.instruction) }
    }
  }
}
