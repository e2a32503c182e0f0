import Glibc
import ProvisoFiles
import ProvisoLog
import ProvisoStore
import ProvisoText

/// Where the files of a log come from.
struct LogSource {
  let checkpoint: [UInt8]
  let tiles: TiledLog
  /// Of a store: what its entries name by hash.
  var trail: StoredTrail?

  init(folder: String) throws(Failure) {
    let folder = FolderLog(path: folder)
    checkpoint = try folder.checkpoint()
    tiles = folder.tiles
  }

  init(_ client: ServerClient) throws(Failure) {
    checkpoint = try client.get("/v1/log/checkpoint").body
    // What cannot be had is missing, and told as that.
    tiles = TiledLog { try? client.get("/v1/log/\($0)").body }
  }

  /// The published files of a store as it is at this moment.
  init(store path: String) throws(Failure) {
    guard Files.size(path) != nil else { throw .noFile(path, ENOENT) }
    do {
      let trail = try StoredTrail(path)
      var entries: [[UInt8]] = []
      while case let more = try trail.leaves(from: UInt64(entries.count), limit: 1_000), !more.isEmpty {
        entries += more
      }
      guard let newest = try trail.checkpoints(atMost: UInt64(entries.count)).first else {
        throw Failure(code: .findings, message: "\(path) has published no checkpoint")
      }
      checkpoint = newest
      tiles = LogTiles(entries).log
      self.trail = trail
    } catch let failure as Failure {
      throw failure
    } catch let fault as OpeningFault {
      throw .malformed(fault.text.visible)
    } catch {
      throw .malformed("\(path) cannot be read: \("\(error)".visible)")
    }
  }
}
