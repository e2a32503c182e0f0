/// What a reviewer sees of a request, as JSON.
package enum CardRoutes {
  package static let all: [Route] = []
}
