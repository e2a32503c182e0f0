import ProvisoJSON

/// A proposed action and what the door knows of it. Members are nodes of the tape; 0 is absent.
package struct Request {
  package internal(set) var root = Tape.root
  package internal(set) var identifier: UInt32 = 0
  package internal(set) var type: UInt32 = 0
  package internal(set) var agent = Agent()
  package internal(set) var arguments: UInt32 = 0
  package internal(set) var confidence: UInt32 = 0
  package internal(set) var context: UInt32 = 0
  package internal(set) var annotations: UInt32 = 0
  package internal(set) var definition: UInt32 = 0
  package internal(set) var uses: UInt32 = 0
  /// What `now` is; nil if nobody knows.
  package internal(set) var now: Instant?

  /// Who proposes it.
  package struct Agent {
    package internal(set) var identifier: UInt32 = 0
    package internal(set) var version: UInt32 = 0
    package internal(set) var onBehalfOf: UInt32 = 0
  }

  /// Where a request may come from.
  package struct Form: Sendable {
    package let clock: Clock
    /// Whether the request may stand under `action`, beside anything else.
    package let isRecording: Bool

    package init(clock: Clock, isRecording: Bool = false) {
      self.clock = clock
      self.isRecording = isRecording
    }
  }

  init() {}
}
