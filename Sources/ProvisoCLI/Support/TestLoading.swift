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
  private var sets: [[String]: (set: PolicySet, program: ProgramMemory)] = [:]

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
    let (file, findings) = TestFileReader.read(source, Self.sources)
    report(findings, in: [source])
    let folder = Self.folder(of: name)
    folders.append(folder)
    guard !findings.contains(where: { $0.severity == .error }) else { return }
    let paths = file.policies.map { Self.path($0.value, beside: name) }
    guard let (set, program) = try set(paths.isEmpty ? [folder] : paths) else { return }
    let grants = file.grants.map { Self.path($0.value, beside: name) }
    guard let (overlay, known) = try overlay(grants, beside: set) else { return }
    let suite = TestSuite(file, set: set, program: program, overlay: overlay)
    let unknown = suite.unknownNames(grants: known)
    report(unknown, in: [source])
    if unknown.isEmpty { suites.append(suite) }
  }

  private mutating func set(
    _ paths: [String]
  ) throws(Failure) -> (set: PolicySet, program: ProgramMemory)? {
    if let known = sets[paths] { return known }
    folders += paths
    let set = PolicySet(try PolicyPaths.load(paths), data: DataFiles.source)
    let (bytes, findings) = set.compiled()
    guard let bytes else {
      report(findings, in: set.files)
      return nil
    }
    let program = try Loading.verified(bytes, name: paths.joined(separator: " "))
    sets[paths] = (set, program)
    return (set, program)
  }

  /// The compiled grants and their names; nil in place of both if they cannot be used.
  private mutating func overlay(
    _ paths: [String], beside set: PolicySet
  ) throws(Failure) -> (ProgramMemory?, [String])? {
    guard !paths.isEmpty else { return (nil, []) }
    let overlay = Overlay(try PolicyPaths.load(paths), beside: set, data: DataFiles.source)
    let (bytes, findings) = overlay.compiled()
    guard let bytes else {
      report(findings, in: overlay.files)
      return nil
    }
    let memory = try Loading.verified(bytes, name: paths.joined(separator: " "))
    return (memory, overlay.names)
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
