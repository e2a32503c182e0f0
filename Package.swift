// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// One layer of the house: a module, and the layers below that it may import.
func layer(_ name: String, on below: Target.Dependency...) -> Target {
  .target(name: name, dependencies: below, swiftSettings: strict)
}

/// A program people or tests run.
func program(_ name: String, on below: Target.Dependency...) -> Target {
  .executableTarget(name: name, dependencies: below, swiftSettings: strict)
}

/// A suite of tests; case files beside it are read from disk, never bundled.
func tests(_ name: String, exclude: [String] = [], on below: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: below, exclude: exclude, swiftSettings: strict)
}

let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Proviso",
  products: [
    .library(name: "Proviso", targets: ["Proviso"]),
    .executable(name: "proviso", targets: ["ProvisoCLI"]),
    .executable(name: "proviso-conformance", targets: ["ProvisoConformance"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
      traits: ["FullFoundation"]),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
  ],
  targets: [
    // Ground
    layer("ProvisoText"),
    layer("ProvisoLanguage"),
    layer("ProvisoJSON"),
    layer("ProvisoPII", on: "ProvisoJSON"),
    layer("ProvisoReport", on: "ProvisoText", "ProvisoJSON"),
    // Front
    layer("ProvisoSyntax", on: "ProvisoText", "ProvisoLanguage"),
    layer("ProvisoChecker", on: "ProvisoText", "ProvisoLanguage", "ProvisoSyntax", "ProvisoPII"),
    // Stages
    layer("ProvisoProgram", on: "ProvisoLanguage", "ProvisoJSON"),
    layer(
      "ProvisoCompiler",
      on: "ProvisoText", "ProvisoLanguage", "ProvisoPII", "ProvisoSyntax", "ProvisoChecker",
      "ProvisoProgram", "ProvisoJSON", "ProvisoMachine", "ProvisoReport"),
    layer("ProvisoFormat", on: "ProvisoText", "ProvisoLanguage", "ProvisoSyntax"),
    layer("ProvisoMachine", on: "ProvisoLanguage", "ProvisoProgram", "ProvisoJSON", "ProvisoPII"),
    // Engine
    layer(
      "Proviso",
      on: "ProvisoText", "ProvisoLanguage", "ProvisoPII", "ProvisoJSON", "ProvisoSyntax",
      "ProvisoChecker", "ProvisoProgram", "ProvisoCompiler", "ProvisoMachine", "ProvisoReport",
      "ProvisoFormat"),
    layer(
      "ProvisoTesting",
      on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoJSON", "ProvisoSyntax",
      "ProvisoChecker", "ProvisoMachine", "ProvisoYAML", "ProvisoReport"),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    layer("ProvisoLog", on: "CSodium", "ProvisoJSON"),
    layer(
      "ProvisoQueue",
      on: "ProvisoLog", "ProvisoJSON", "ProvisoLanguage", "ProvisoMachine", "ProvisoProgram",
      "Proviso", "ProvisoChecker", "ProvisoFormat", "ProvisoText", "ProvisoReport"),
    // Used by tests and measurements only.
    layer(
      "ProvisoSimulation",
      on: "ProvisoQueue", "ProvisoLog", "ProvisoJSON", "ProvisoLanguage", "ProvisoText",
      "ProvisoMachine", "ProvisoProgram", "Proviso"),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    layer(
      "ProvisoStore", on: "CSQLite", "ProvisoQueue", "ProvisoLog", "ProvisoJSON", "ProvisoLanguage"),
    // Doors
    layer(
      "ProvisoServer",
      on: "ProvisoQueue", "ProvisoStore", "ProvisoLog", "Proviso", "ProvisoJSON", "ProvisoLanguage",
      "ProvisoMachine", "ProvisoProgram", "ProvisoText", "ProvisoReport", "ProvisoFiles",
      "ProvisoPII", "CSodium",
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "HummingbirdTLS", package: "hummingbird"),
      .product(name: "Mustache", package: "swift-mustache"),
      .product(name: "AsyncHTTPClient", package: "async-http-client"),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "Metrics", package: "swift-metrics")),
    layer(
      "ProvisoFiles",
      on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoJSON", "ProvisoChecker",
      "ProvisoProgram", "ProvisoMachine", "ProvisoYAML", "ProvisoReport", "ProvisoLog"),
    program(
      "ProvisoCLI",
      on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoPII", "ProvisoJSON", "ProvisoSyntax",
      "ProvisoChecker", "ProvisoProgram", "ProvisoMachine", "ProvisoFormat", "ProvisoReport",
      "ProvisoTesting", "ProvisoYAML", "ProvisoFiles", "ProvisoLog", "ProvisoQueue", "ProvisoStore",
      "ProvisoServer", .product(name: "AsyncHTTPClient", package: "async-http-client"), arguments),
    program(
      "ProvisoConformance",
      on: "Proviso", "ProvisoJSON", "ProvisoLanguage", "ProvisoText", "ProvisoChecker",
      "ProvisoLog",
      "ProvisoPII"),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    layer("ProvisoYAML", on: "CYAML"),
    // Measurements
    .target(name: "CBaseline", path: "Tests/Bench/CBaseline"),
    program(
      "ProvisoBench",
      on: "CBaseline", "ProvisoText", "ProvisoLanguage", "ProvisoPII", "ProvisoJSON",
      "ProvisoSyntax",
      "ProvisoChecker", "ProvisoProgram", "ProvisoCompiler", "ProvisoMachine"),
    // Tests
    tests("LogTests", on: "ProvisoLog", "ProvisoJSON"),
    tests(
      "SimulationTests",
      on: "ProvisoSimulation", "ProvisoQueue", "ProvisoLog", "ProvisoJSON", "ProvisoLanguage",
      "ProvisoText", "ProvisoMachine", "ProvisoProgram", "Proviso"),
    tests(
      "RightsTests",
      on: "ProvisoQueue", "ProvisoSimulation", "ProvisoJSON", "ProvisoLanguage",
      "ProvisoText", "ProvisoChecker", "ProvisoProgram", "Proviso"),
    tests(
      "QueueTests", exclude: ["Cases"],
      on: "ProvisoQueue", "ProvisoSimulation", "ProvisoLog", "ProvisoJSON", "ProvisoLanguage",
      "ProvisoText", "Proviso"),
    tests("ReportTests", on: "ProvisoReport", "ProvisoText"),
    // `Sentences` holds links into SyntaxTests.
    tests(
      "FormatTests",
      on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoSyntax", "ProvisoProgram",
      "ProvisoFormat", "ProvisoFiles"),
    tests(
      "LintTests", on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoSyntax",
      "ProvisoChecker", "ProvisoCompiler", "ProvisoFiles", "ProvisoReport"),
    tests(
      "TestingTests",
      on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoReport", "ProvisoTesting",
      "ProvisoFiles"),
    tests(
      "TraceTests", exclude: ["Cases"],
      on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoSyntax", "ProvisoChecker",
      "ProvisoMachine", "ProvisoFiles"),
    tests(
      "ReplayTests",
      on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoMachine", "ProvisoReport",
      "ProvisoFiles"),
    tests(
      "ReferencePageTests",
      on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoMachine", "ProvisoReport",
      "ProvisoFiles"),
    tests("AuthorToolTests"),
    tests("DomainTests", on: "ProvisoMachine", "ProvisoLanguage"),
    tests("PIITests", on: "ProvisoPII"),
    tests(
      "ReferenceTests",
      on: "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoPII", "ProvisoSyntax",
      "ProvisoChecker", "ProvisoCompiler", "ProvisoProgram", "ProvisoMachine", "ProvisoFormat"),
    tests("HouseTests"),
    tests("TranscriptTests", exclude: ["Cases"]),
    tests("PolicyTests", on: "Proviso", "ProvisoFiles", "ProvisoMachine"),
    tests("TextTests", on: "ProvisoText"),
    tests(
      "ConformanceTests", exclude: ["Cases"],
      on: "ProvisoConformance", "Proviso", "ProvisoText", "ProvisoLanguage", "ProvisoChecker"),
    tests(
      "ProgramTests",
      on: "ProvisoLanguage", "ProvisoJSON", "ProvisoProgram", "ProvisoCompiler", "ProvisoMachine"),
    tests(
      "CompilerTests",
      on: "ProvisoText", "ProvisoLanguage", "ProvisoSyntax", "ProvisoChecker", "ProvisoProgram",
      "ProvisoCompiler", "ProvisoMachine", "ProvisoReport", "ProvisoPII", "ProvisoJSON"),
    tests("JSONTests", on: "ProvisoJSON"),
    tests(
      "MachineTests", exclude: ["Cases"],
      on: "ProvisoText", "ProvisoLanguage", "ProvisoJSON", "ProvisoProgram", "ProvisoCompiler",
      "ProvisoMachine", "Proviso"),
    tests("YAMLTests", on: "ProvisoYAML"),
    tests("SyntaxTests", on: "ProvisoText", "ProvisoLanguage", "ProvisoSyntax"),
    tests(
      "CheckerTests", on: "ProvisoText", "ProvisoLanguage", "ProvisoSyntax", "ProvisoChecker"),
    tests(
      "CaseTests", exclude: ["Cases"],
      on: "ProvisoText", "ProvisoLanguage", "ProvisoSyntax", "ProvisoChecker", "ProvisoFormat",
      "ProvisoYAML"),
    .target(name: "CRE2", path: "Tests/CRE2", linkerSettings: [.linkedLibrary("re2")]),
    tests("PatternTests", on: "ProvisoLanguage", "ProvisoCompiler", "ProvisoMachine", "CRE2"),
    .target(name: "COnig", path: "Tests/COnig", linkerSettings: [.linkedLibrary("onig")]),
    tests("EditingTests", on: "Proviso", "ProvisoText"),
    tests(
      "HighlightTests",
      on: "ProvisoText", "ProvisoLanguage", "ProvisoSyntax", "ProvisoChecker", "COnig"),
    tests("TimeTests", on: "ProvisoLanguage", "ProvisoCompiler", "ProvisoMachine"),
  ])

// `SUITES=LintTests,CaseTests swift test` builds these suites only: all of them take minutes.
if let wanted = Context.environment["SUITES"]?.split(separator: ",").map(String.init) {
  package.targets.removeAll { $0.type == .test && !wanted.contains($0.name) }
}
