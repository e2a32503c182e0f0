import ProvisoLanguage
package import ProvisoText

/// The files of a policy set on disk.
package enum PolicyPaths {
  /// Every policy file under `paths`, each once, in the order of names.
  package static func load(_ paths: [String]) throws(Failure) -> [SourceFile] {
    var names: [String] = []
    for path in paths { names += try Files.policies(under: path) }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var files: [SourceFile] = []
    for name in names where files.last.map({ !$0.name.utf8.elementsEqual(name.utf8) }) ?? true {
      files.append(SourceFile(name: name, bytes: try Files.read(name, limit: Limits.fileBytes)))
    }
    guard !files.isEmpty else { throw .noPolicies(paths) }
    return files
  }
}
