package import Hummingbird

/// The pages that reviewers see.
package enum PageRoutes {
  package static func add(to router: Router<ServerContext>, services: Services) {}
}
