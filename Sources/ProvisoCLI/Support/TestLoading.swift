import Proviso
import ProvisoFiles
import ProvisoTesting
import ProvisoText

/// Test files and their policy sets, read from disk.
struct TestLoading {
  private(set) var suites: [TestSuite] = []
  /// Everything that was read, for whoever watches.
  private(set) var folders: [String] = []
  /// What is wrong with files, drawn; empty if all can be run.
  private(set) var problems = ""
  private var sets: [[String]: PolicySet] = [:]

  init(_ paths: [String]) throws(Failure) {
    var names: [String] = []
    for path in paths { names += try Files.files(".test.yaml", under: path) }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (place, name) in names.enumerated() where place == 0 || names[place - 1] != name {
      try load(name)
    }
  }

  private mutating func load(_ name: String) throws(Failure) {
    let source = SourceFile(name: name, bytes: try Files.read(name, limit: 16 << 20))
    var (file, findings) = TestFileReader.read(source, Self.sources)
    report(findings, in: [source])
    let folder = Self.folder(of: name)
    folders.append(folder)
    guard !findings.contains(where: { $0.severity == .error }) else { return }
    let paths = file.policies.map { Self.path($0.value, beside: name) }
    let whole = paths.isEmpty ? [folder] : paths
    guard let (set, program) = try set(whole, for: &file) else { return }
    var overlay: Overlay?
    var grants: ProgramMemory?
    if !file.grants.isEmpty {
      let paths = file.grants.map { Self.path($0.value, beside: name) }
      guard let found = try self.overlay(paths, beside: set) else { return }
      (overlay, grants) = found
    }
    let suite = TestSuite(
      file, setName: whole.joined(separator: " "), declared: sets[whole] ?? set, set: set, overlay: overlay, program: program,
      grants: grants)
    let unknown = suite.unknownNames()
    report(unknown, in: [source])
    if unknown.isEmpty { suites.append(suite) }
  }

  /// The set of a file and its program, with the actions that its cases assume.
  private mutating func set(
    _ paths: [String], for file: inout TestFile
  ) throws(Failure) -> (set: PolicySet, program: ProgramMemory)? {
    if sets[paths] == nil {
      folders += paths
      sets[paths] = PolicySet(try PolicyPaths.load(paths), data: DataFiles.source)
    }
    guard let declared = sets[paths] else { return nil }
    let assumed = Assumptions.apply(file, to: declared)
    report(assumed.findings, in: [file.source])
    file = assumed.file
    let (bytes, findings) = assumed.set.compiled()
    guard let bytes else {
      report(findings, in: declared.files)
      return nil
    }
    let program = try Loading.verified(bytes, name: paths.joined(separator: " "))
    return (assumed.set, program)
  }

  /// Grants and their program.
  private mutating func overlay(
    _ paths: [String], beside set: PolicySet
  ) throws(Failure) -> (Overlay, ProgramMemory)? {
    let overlay = Overlay(try PolicyPaths.load(paths), beside: set, data: DataFiles.source)
    let (bytes, findings) = overlay.compiled()
    guard let bytes else {
      report(findings, in: overlay.files)
      return nil
    }
    return (overlay, try Loading.verified(bytes, name: paths.joined(separator: " ")))
  }

  private mutating func report(_ findings: [Diagnostic], in files: [SourceFile]) {
    let errors = findings.filter { $0.severity == .error }
    problems += Findings.text(of: errors, in: files, descriptor: 2)
  }

  private static let sources = TestSources { path, which, file in
    let whole = Self.path(path, beside: file)
    do throws(Failure) {
      var recording = try Recording(path: whole)
      var number = 0
      while let request = try recording.next() {
        number += 1
        switch which {
        case .line(number): return .success(request)
        case .identifier(let wanted) where RecordedIdentifier.of(request) == wanted:
          return .success(request)
        case .line, .identifier: break
        }
      }
    } catch {
      return .failure(TestSources.Problem(error.message))
    }
    return .failure(TestSources.Problem("\(whole) has no such request"))
  }

  private static func folder(of name: String) -> String {
    guard let slash = name.lastIndex(of: "/") else { return "." }
    return slash == name.startIndex ? "/" : String(name[..<slash])
  }

  private static func path(_ path: String, beside name: String) -> String {
    if path.hasPrefix("/") { return path }
    let folder = folder(of: name)
    return path == "." ? folder : folder == "." ? path : "\(folder)/\(path)"
  }
}
