import HTTPTypes
import Hummingbird

/// The whole interface for programs.
package enum RouteTable {
  package static let all: [Route] = [
    ActionRoutes.all, RequestRoutes.all, DecisionRoutes.all, CardRoutes.all, SessionRoutes.all,
    EventRoutes.all, GrantRoutes.all, LogRoutes.all, PeopleRoutes.all, AgentRoutes.all,
    OperatingRoutes.all, WebhookRoutes.all, AccessRoutes.all, OperationRoutes.all,
  ].flatMap { $0 }

  static func add(to router: Router<ServerContext>, services: Services) {
    for route in all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await route.handler(try await Call(route, request, context, services))
      }
    }
  }

  /// The methods that an address has; empty: there is no such address.
  static func methods(of address: String) -> [HTTPRequest.Method] {
    all.filter { $0.matches(address) }.map(\.method)
  }
}
