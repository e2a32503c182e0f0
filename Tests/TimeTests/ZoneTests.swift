import Foundation
import ProvisoCompiler
import ProvisoMachine
import Testing

@Suite struct ZoneTests {
  /// Zones at every change that the system's own tables tell of, and a second before it. The
  /// system's tool takes its time: all zones where PROVISO_ZONES is `all`, else those
  /// with the oddest histories.
  @Test(.enabled(if: Self.systemVersion == Zones.version)) func agreesWithTheSystem() throws {
    let all = ProcessInfo.processInfo.environment["PROVISO_ZONES"] == "all"
    let names = all ? Zones.names : Self.oddities
    let samples = Dictionary(grouping: try Self.systemSamples(of: names), by: \.name)
    #expect(samples.count * 10 > names.count * 9)
    for (name, samples) in samples {
      let blob = try #require(Zones.blob(Array(name.utf8)))
      let found = Self.offsets(blob, at: samples.map(\.seconds))
      #expect(found == samples.map(\.offset), "\(name)")
    }
    // Zones without a change are left out by the system's tool, and say themselves what they are.
    let unchanging = names.filter { samples[$0] == nil }
    #expect(unchanging.allSatisfy { $0.hasPrefix("Etc/") || !$0.contains("/") }, "\(unchanging)")
  }

  @Test(arguments: [
    ("", 0), ("UTC", 0), ("+05:30", 19_800), ("-08:00", -28_800), ("02:00", 7_200), ("-00:00", 0),
    ("+14:00", 50_400), ("Australia/Sydney", 39_600), ("America/St_Johns", -12_600),
    ("US/Central", -21_600), ("Europe/London", 0), ("Europe/Dublin", 0), ("Etc/GMT+12", -43_200),
  ] as [(String, Int32)])
  func knowsZone(name: String, offset: Int32) throws {
    let blob = try #require(Zones.blob(Array(name.utf8)))
    #expect(Self.offset(blob, at: 1_234_567_890) == offset)
  }

  @Test(arguments: [
    "Local", "utc", "europe/london", "Europe/London ", "Europe/Londo", "Europe", "+5:30", "+15:00",
    "+14:01", "+05:60", "+0530", "05", "+05:30:00", "Factory", "posixrules", "../etc/passwd",
  ])
  func knowsNoZone(name: String) { #expect(Zones.blob(Array(name.utf8)) == nil) }

  @Test func namesAreSorted() {
    let names = Zones.names
    #expect(names.count > 590 && names.contains("Europe/London"))
    #expect(zip(names, names.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func changedBytesAreHarmless() throws {
    let blob = try #require(Zones.blob(Array("Europe/Lisbon".utf8)))
    var refused = 0
    for place in blob.indices {
      for change: UInt8 in [0x01, 0x10, 0x80, 0xFF] {
        var changed = blob
        changed[place] ^= change
        for seconds in [Int64.min, -1, 1_234_567_890, 253_402_300_799, .max] {
          if Self.offset(changed, at: seconds) == nil { refused += 1 }
        }
      }
    }
    #expect(refused > blob.count)
    for count in 0..<blob.count { #expect(Self.offset(Array(blob[..<count]), at: 0) == nil) }
  }

  private static func offset(_ blob: [UInt8], at seconds: Int64) -> Int32? {
    offsets(blob, at: [seconds])?[0]
  }

  private static func offsets(_ blob: [UInt8], at moments: [Int64]) -> [Int32]? {
    blob.withUnsafeBytes { Zone(verifying: $0).map { moments.map($0.offset) } }
  }
}

// MARK: The system's own tables

extension ZoneTests {
  private static var systemVersion: String? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/zdump") else { return nil }
    let source = try? String(contentsOfFile: "/usr/share/zoneinfo/tzdata.zi", encoding: .utf8)
    return source?.prefix { $0 != "\n" }.split(separator: " ").last.map(String.init)
  }

  /// What `zdump` prints: `Zone  Sun Mar 31 01:00:00 2024 UT = … isdst=1 gmtoff=3600`.
  private static func systemSamples(
    of names: [String]
  ) throws -> [(name: String, seconds: Int64, offset: Int32)] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/zdump")
    process.arguments = ["-V", "-c", "1800,2101"] + names
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count > 6, words[6] == "UT",
        let month = months.firstIndex(of: String(words[2])), let day = Int64(words[3]),
        let year = Int64(words[5]), let offset = words.last?.split(separator: "=").last
      else { return nil }
      let clock = words[4].split(separator: ":").compactMap { Int64($0) }
      let days = CivilTime.days(year: year, month: Int64(month) + 1, day: day)
      let seconds = days * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
      return Int32(offset).map { (String(words[0]), seconds, $0) }
    }
  }

  private static let oddities = [
    "Africa/Casablanca", "Africa/Monrovia", "America/Nuuk", "America/Sao_Paulo",
    "America/Santiago", "Antarctica/Troll", "Asia/Gaza", "Asia/Kathmandu", "Asia/Manila",
    "Australia/Lord_Howe", "Europe/Dublin", "Europe/London", "Pacific/Apia", "US/Eastern",
  ]

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
