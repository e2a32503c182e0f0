import Foundation
import ProvisoQueue

/// Records as the JSON that their tables hold. For one thread.
final class Codec {
  private let encoder = JSONEncoder()
  private let decoder = JSONDecoder()

  init() { encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes] }

  func bytes(_ record: some Encodable) throws -> [UInt8] { Array(try encoder.encode(record)) }

  func record<Record: Decodable>(_ type: Record.Type, _ bytes: [UInt8]) throws -> Record {
    do {
      return try decoder.decode(type, from: Data(bytes))
    } catch {
      throw StoreFault.damaged("a stored \(type) cannot be read: \(error)")
    }
  }
}
