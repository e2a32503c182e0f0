import ArgumentParser

/// What a shell offers where a command takes a path: folders always, and these files.
extension CompletionKind {
  static var policies: CompletionKind { .file(extensions: ["policy"]) }
  static var program: CompletionKind { .file(extensions: ["pvc"]) }
  static var policiesOrProgram: CompletionKind { .file(extensions: ["policy", "pvc"]) }
  static var requests: CompletionKind { .file(extensions: ["json", "jsonl", "yaml", "yml"]) }
}
