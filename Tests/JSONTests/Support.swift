import Foundation
import ProvisoJSON

/// The canonical form of a document, or why it is refused.
func canonical(
  _ bytes: [UInt8], _ dialect: Dialect = .interchange, limits: JSONLimits = JSONLimits()
) -> Result<String, JSONError> {
  var tape = Tape()
  tape.limits = limits
  return bytes.withUnsafeBytes { document in
    do throws(JSONError) {
      try tape.read(document, dialect: dialect)
    } catch {
      return .failure(error)
    }
    var writer = Canonical()
    var output: [UInt8] = []
    writer.write(tape, Tape.root, into: &output)
    return .success(String(decoding: output, as: UTF8.self))
  }
}

func canonical(
  _ text: String, _ dialect: Dialect = .interchange, limits: JSONLimits = JSONLimits()
) -> Result<String, JSONError> {
  canonical(Array(text.utf8), dialect, limits: limits)
}

/// Why a document is refused; nil if it is not.
func fault(
  _ text: String, _ dialect: Dialect = .interchange, limits: JSONLimits = JSONLimits()
) -> JSONFault? {
  switch canonical(text, dialect, limits: limits) {
  case .success: nil
  case .failure(let error): error.fault
  }
}

/// What `body` gives for the tape of a document that is sound.
func withTape<Found>(_ text: String, _ body: (Tape) -> Found) throws -> Found {
  var tape = Tape()
  return try Array(text.utf8).withUnsafeBytes { document in
    try tape.read(document)
    return body(tape)
  }
}

func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

/// Numbers that look random and are the same in every run (SplitMix64, by S. Vigna).
struct Sequence64: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Test data that nobody here wrote; absent in a bare checkout.
enum SharedData {
  static let folder: String = {
    if let named = ProcessInfo.processInfo.environment["PROVISO_DATA"] { return named }
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    return root.appending(path: "../shared/data").standardized.path
  }()

  static var isPresent: Bool { !files(in: "json/JSONTestSuite/test_parsing").isEmpty }

  static func files(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)) ?? []).sorted()
  }

  static func bytes(_ path: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: folder + "/" + path) ?? Data())
  }
}
