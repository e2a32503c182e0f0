/// Why a document is no request, and the node of the tape at which it is seen.
package struct RequestFault: Error, Sendable {
  package let text: StaticString
  package let node: UInt32

  init(_ text: StaticString, at node: UInt32) {
    self.text = text
    self.node = node
  }
}

/// All wording about malformed requests.
extension RequestFault {
  static func notAnObject(_ node: UInt32) -> RequestFault {
    RequestFault("a request is an object", at: node)
  }
  static func unknownMember(_ node: UInt32) -> RequestFault {
    RequestFault("a request has no such member", at: node)
  }
  static func noType(_ node: UInt32) -> RequestFault {
    RequestFault("the request has no member type", at: node)
  }
  static func noArguments(_ node: UInt32) -> RequestFault {
    RequestFault("the request has no member arguments", at: node)
  }
  static func notText(_ node: UInt32) -> RequestFault {
    RequestFault("a string should stand here", at: node)
  }
  static func notARecord(_ node: UInt32) -> RequestFault {
    RequestFault("an object should stand here", at: node)
  }
  static func notAWireName(_ node: UInt32) -> RequestFault {
    RequestFault(
      "a type is segments joined by dots; one that holds a dot stands in back quotes", at: node)
  }
  static func agentWithoutIdentifier(_ node: UInt32) -> RequestFault {
    RequestFault("the agent has no member id", at: node)
  }
  static func notAConfidence(_ node: UInt32) -> RequestFault {
    RequestFault("a confidence is a number from 0 to 1", at: node)
  }
  static func notATime(_ node: UInt32) -> RequestFault {
    RequestFault("a time is a timestamp of RFC 3339", at: node)
  }
  static func timeAtLiveDoor(_ node: UInt32) -> RequestFault {
    RequestFault("a request that is decided now has no time of its own", at: node)
  }
  static func notUses(_ node: UInt32) -> RequestFault {
    RequestFault(
      "uses are lists, by rule, of {\"count\": n} or {\"sum\": x}, none below 0", at: node)
  }
}
