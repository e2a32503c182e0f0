import HTTPTypes
package import Hummingbird

/// The pages that reviewers see.
package enum PageRoutes {
  package static func add(to router: Router<ServerContext>, services: Services) {
    for asset in Assets.all {
      router.get(RouterPath(asset.path)) { _, _ -> Response in
        var response = Response.text(asset.text, type: asset.type)
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
      }
    }
    let desk = PageDesk(services: services)
    for (path, draw) in desk.pages {
      router.get(RouterPath(path)) { request, context -> Response in
        try await desk.answer(request, context, draw)
      }
    }
    router.get("/sign-in") { _, context -> Response in
      guard context.identity.person == nil else { return .redirect(to: "/inbox") }
      return html(Pages.page("signIn", "Sign in", [:], for: nil))
    }
    router.get("/") { _, _ -> Response in .redirect(to: "/inbox") }
  }

  static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    var response = Response.text(text, type: "text/html; charset=utf-8")
    response.status = status
    return response
  }
}
