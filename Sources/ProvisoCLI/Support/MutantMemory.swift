import Glibc
import ProvisoFiles
import ProvisoTesting

/// A folder that remembers which sets had no survivors under which tests, so that only what has
/// changed is tried again. What it holds depends on the program that ran, too.
struct MutantMemory {
  /// Nil: nothing is remembered.
  let folder: String?

  func recall(_ plan: MutationPlan) -> MutationReport.Part? {
    guard let path = path(of: plan), let bytes = try? Files.read(path, limit: 1 << 16) else {
      return nil
    }
    return MutationReport.Part(plan: plan, memory: bytes)
  }

  func keep(_ part: MutationReport.Part, of plan: MutationPlan) throws(Failure) {
    guard let folder, let path = path(of: plan), let bytes = part.memory else { return }
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw .unwritable(folder, errno) }
    try Files.write(bytes, to: path)
  }

  private func path(of plan: MutationPlan) -> String? {
    folder.map { "\($0)/\(Self.program)-\(plan.fingerprint).json" }
  }

  /// Tells one build of this program from another.
  private static let program: String = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return Version.text }
    return "\(status.st_size)-\(status.st_mtim.tv_sec)"
  }()
}
