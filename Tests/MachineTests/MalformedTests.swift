import Foundation
import Proviso
import ProvisoMachine
import Testing

/// A document that is no request, and how it is refused: line and column, path, message.
struct MalformedRequest: CustomTestStringConvertible, Sendable {
  let document: String
  let refusal: String
  let clock: Clock
  var testDescription: String { document }

  init(_ document: String, _ refusal: String, at clock: Clock = .fixed(Instant(seconds: 0))) {
    self.document = document
    self.refusal = refusal
    self.clock = clock
  }

  static let all = [
    MalformedRequest("", "1:1 $ a value should stand here"),
    MalformedRequest("[]", "1:1 $ a request is an object"),
    MalformedRequest("5", "1:1 $ a request is an object"),
    MalformedRequest("{}", "1:1 $ the request has no member type"),
    MalformedRequest(#"{"type":"a"}"#, "1:1 $ the request has no member arguments"),
    MalformedRequest(#"{"arguments":{}}"#, "1:1 $ the request has no member type"),
    MalformedRequest(
      "{\"type\":\"a\",\n \"arguments\":{}, \"x\":1}", "2:18 $.x a request has no such member"),
    MalformedRequest(
      #"{"type":5,"arguments":{}}"#, "1:9 $.type a string should stand here"),
    MalformedRequest(
      #"{"type":"a","arguments":[]}"#, "1:25 $.arguments an object should stand here"),
    MalformedRequest(
      #"{"type":"a","arguments":null}"#, "1:25 $.arguments an object should stand here"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"id":7}"#, "1:33 $.id a string should stand here"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"context":[]}"#, "1:38 $.context an object should stand here"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"annotations":0}"#,
      "1:42 $.annotations an object should stand here"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"definition":{}}"#,
      "1:41 $.definition a string should stand here"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"agent":"x"}"#, "1:36 $.agent an object should stand here"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"agent":{}}"#, "1:36 $.agent the agent has no member id"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"agent":{"id":"x","name":"y"}}"#,
      "1:46 $.agent.name a request has no such member"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"agent":{"id":"x","version":3}}"#,
      "1:56 $.agent.version a string should stand here"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"confidence":1.5}"#,
      "1:41 $.confidence a confidence is a number from 0 to 1"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"confidence":-0.1}"#,
      "1:41 $.confidence a confidence is a number from 0 to 1"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"confidence":"1"}"#,
      "1:41 $.confidence a confidence is a number from 0 to 1"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"time":"today"}"#,
      "1:35 $.time a time is a timestamp of RFC 3339"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"time":"2026-11-23T10:00:00Z"}"#,
      "1:35 $.time a request that is decided now has no time of its own",
      at: .live(Instant(seconds: 0))),
    MalformedRequest(
      #"{"type":"a","arguments":{},"uses":{"r":{}}}"#, "1:40 $.uses.r \(uses)"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"uses":{"r":[{"count":1},{"count":-1}]}}"#,
      "1:53 $.uses.r[1] \(uses)"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"uses":{"r":[{"count":1,"sum":1}]}}"#,
      "1:41 $.uses.r[0] \(uses)"),
    MalformedRequest(
      #"{"type":"a","arguments":{},"uses":{"r":[{"other":1}]}}"#, "1:41 $.uses.r[0] \(uses)"),
    MalformedRequest(
      #"{"type":"a","arguments":{"x":1,"x":2}}"#,
      "1:32 $.arguments.x this name stands twice in its object"),
    MalformedRequest(
      #"{"type":"a","arguments":{"é🙂":9007199254740993}}"#,
      "1:31 $.arguments[\"\\u00e9\\ud83d\\ude42\"] this number is beyond 9007199254740991"),
  ]

  private static let uses =
    "uses are lists, by rule, of {\"count\": n} or {\"sum\": x}, none below 0"
}

private let policy = "reviewers duty { members \"ana@acme.example\" }\ndefault route to duty\n"

@Test(arguments: MalformedRequest.all)
func malformed(_ request: MalformedRequest) throws {
  var deciding = try Deciding(policy: policy, file: "a.policy")
  let (exit, output) = deciding.decide(request.document, Machine.Options(clock: request.clock))
  #expect(exit == .malformed)
  #expect(DecisionSummary(output).text == "malformed " + request.refusal)
}

@Test(arguments: [
  "", ".", "a.", ".a", "a..b", "`a`", "`a.b", "a`.b", "`a.b`c", "``", "`.``", "a.`b`", "`a`.b",
])
func typesThatAreNotInWireForm(_ name: String) throws {
  var deciding = try Deciding(policy: policy, file: "a.policy")
  let options = Machine.Options(clock: .fixed(Instant(seconds: 0)))
  let (exit, output) = deciding.decide(#"{"type":"\#(name)","arguments":{}}"#, options)
  #expect(exit == .malformed)
  #expect(DecisionSummary(output).text.hasPrefix("malformed 1:9 $.type a type is segments"))
}

@Test(arguments: ["a", "a.b", "a.`b.c`", "`a.b`", "`.`.x", "pods-delete", "a b", "é.`…`x.`y.z`"])
func typesInWireForm(_ name: String) throws {
  var deciding = try Deciding(policy: policy, file: "a.policy")
  let options = Machine.Options(clock: .fixed(Instant(seconds: 0)))
  let (exit, _) = deciding.decide(#"{"type":"\#(name)","arguments":{}}"#, options)
  #expect(exit == (name.hasPrefix("é") ? .malformed : .route))
}

@Test func aRecordingMayWrapTheRequest() throws {
  var deciding = try Deciding(policy: policy, file: "a.policy")
  var options = Machine.Options(clock: .recorded)
  let wrapped = #"{"label": 1, "action": {"type": "a", "arguments": {}}}"#
  #expect(deciding.decide(wrapped, options).0 == .malformed)
  options.isRecording = true
  #expect(deciding.decide(wrapped, options).0 == .route)
}
