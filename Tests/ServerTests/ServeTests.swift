import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL
import ProvisoServer
import Testing

/// `proviso serve` as a process, and what it speaks.
@Suite struct ServeTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("proviso")
  static let hasProgram = FileManager.default.isExecutableFile(atPath: program.path)
  static let hasTool = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "proviso-serve-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder
  }

  private static func process(_ arguments: [String], _ output: Pipe, _ errors: Pipe) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = ["serve", "--policies", "policies/default"] + arguments
    process.currentDirectoryURL = top
    process.standardOutput = output
    process.standardError = errors
    return process
  }

  @Test(.enabled(if: hasProgram), arguments: [
    (["--listen", "0.0.0.0:0"], 64, "--tls-certificate"), (["--listen", "nowhere"], 64, "--listen"),
    (["--listen", "127.0.0.1:0", "--origin", "review.example"], 64, "--origin"),
  ])
  func whatIsNotSafeDoesNotStart(arguments: [String], status: Int32, told: String) throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (output, errors) = (Pipe(), Pipe())
    let process = Self.process(["--store", folder.path + "/store"] + arguments, output, errors)
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == status && text.contains(told), "\(text)")
  }

  @Test(.enabled(if: hasProgram)) func itSetsUpServesAndStops() async throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (output, errors) = (Pipe(), Pipe())
    let store = folder.path + "/store"
    let process = Self.process(
      ["--store", store, "--listen", "127.0.0.1:0", "--set-up"], output, errors)
    try process.run()
    var text = ""
    while !text.contains("listening on "), process.isRunning {
      text += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
    let words = text.split(whereSeparator: { " \n".contains($0) }).map(String.init)
    let origin = try #require(words.last)
    let password = try #require(words.drop { $0 != "password" }.dropFirst().first)
    let nobody = Caller(origin: origin, headers: [])
    let answer = try await nobody.post(
      "/v1/session", #"{"name":"administrator","password":"\#(password)"}"#)
    #expect(answer.status == 200 && answer["change_password"]?.flag == true)
    let mode = try FileManager.default.attributesOfItem(atPath: store)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let log = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(!log.contains(password) && log.contains(#""route":"/v1/session""#))
  }

  @Test(.enabled(if: hasTool)) func nothingOlderThanTLS13IsSpoken() async throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (chain, key) = (folder.path + "/chain.pem", folder.path + "/key.pem")
    let tool = Process()
    tool.executableURL = URL(filePath: "/usr/bin/openssl")
    tool.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-keyout", key, "-out", chain, "-days", "2", "-subj", "/CN=localhost",
    ]
    tool.standardError = FileHandle.nullDevice
    try tool.run()
    tool.waitUntilExit()
    try await World.serving(
      settings: { $0.tls = ServerSettings.Certificates(chain: chain, key: key) }
    ) { world in
      #expect(world.origin.hasPrefix("https://"))
      let newest = try await Self.status(world.origin, most: .tlsv13)
      #expect(newest == 200)
      await #expect(throws: (any Error).self) {
        try await Self.status(world.origin, most: .tlsv12)
      }
    }
  }

  private static func status(_ origin: String, most: TLSVersion) async throws -> UInt {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.certificateVerification = .none
    tls.maximumTLSVersion = most
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: .init(tlsConfiguration: tls))
    do {
      let response = try await client.execute(
        HTTPClientRequest(url: origin + "/healthz"), timeout: .seconds(10))
      try await client.shutdown()
      return response.status.code
    } catch {
      try await client.shutdown()
      throw error
    }
  }
}
