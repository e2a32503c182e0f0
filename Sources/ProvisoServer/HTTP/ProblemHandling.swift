import HTTPTypes
import Hummingbird
import Logging
import ProvisoQueue

/// Turns whatever goes wrong into problem+json. What went wrong inside is logged, never told.
struct ProblemHandling: RouterMiddleware {
  typealias Context = ServerContext

  let services: Services

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    do {
      // The router would take such an address for the first page.
      guard let path = request.head.path, QueryText.decoded(path.prefix { $0 != "?" }) != nil
      else { throw Problem.notFound("address") }
      return try await next(request, context)
    } catch let problem as Problem {
      return problem.response
    } catch let refusal as Refusal {
      return Problem(refusal).response
    } catch let refused as RecordingRefused {
      return refused.reply.response
    } catch let fault as StoreFault {
      return problem(of: fault, context).response
    } catch let error as HTTPError {
      return problem(of: error, request).response
    } catch is CancellationError {
      return Problem(.serviceUnavailable, "stopping", "the server is stopping").response
    } catch {
      context.logger.error("a request failed", metadata: ["error": "\(error)"])
      return Problem(.internalServerError, "internal", "something is wrong in the server").response
    }
  }

  private func problem(of fault: StoreFault, _ context: ServerContext) -> Problem {
    switch fault {
    case .otherBody:
      return Problem(
        .unprocessableContent, "other_body", "this Idempotency-Key came with another body before")
    case .overloaded:
      var problem = Problem(.serviceUnavailable, "overloaded", "nothing was done; try again")
      problem.headers[.retryAfter] = "1"
      return problem
    case .unknown(let text):
      context.logger.critical("the store is in an unknown state", metadata: ["error": "\(text)"])
      services.isUnknown(fault)
      return Problem(
        .serviceUnavailable, "unknown",
        "nobody knows whether it was done; ask again with the same Idempotency-Key")
    case .damaged(let text):
      context.logger.critical("the store is damaged", metadata: ["error": "\(text)"])
      services.isUnknown(fault)
      return Problem(.serviceUnavailable, "damaged", "the store is damaged; an operator must look")
    }
  }

  /// Where the address is right, but not the method, the answer says which there are.
  private static func noRoute(_ request: Request) -> Problem {
    let methods = RouteTable.methods(of: request.uri.path)
    guard !methods.isEmpty else { return .notFound("address") }
    let names = methods.map(\.rawValue).sorted().joined(separator: ", ")
    var problem = Problem(.methodNotAllowed, "no_such_method", "this address takes \(names)")
    problem.headers[.allow] = names
    return problem
  }

  private func problem(of error: HTTPError, _ request: Request) -> Problem {
    switch error.status {
    case .notFound: return Self.noRoute(request)
    case .contentTooLarge: return .tooLarge
    default: return Problem(error.status, "http", error.body ?? error.status.reasonPhrase)
    }
  }
}

extension Problem {
  static let tooLarge = Problem(.contentTooLarge, "too_large", "the body is larger than 1 MiB")
}
