import HTTPTypes
import Hummingbird

/// Whether a write comes from where its credential should be used: pages of other origins can make
/// a browser send its cookie.
enum Provenance {
  static func check(_ request: Request, _ identity: Identity, _ services: Services) throws {
    if let site = request.headers[.fetchSite], site != "same-origin", site != "none" {
      throw otherOrigin
    }
    if let origin = request.headers[.origin], !services.own.contains(origin: origin) {
      throw otherOrigin
    }
    // Pages can send forms of other types to anywhere without asking first.
    if case .person = identity, !JSONBody.isJSON(request) { throw JSONBody.notJSON }
  }

  private static let otherOrigin = Problem(
    .forbidden, "other_origin", "this was sent by a page of another origin")
}
