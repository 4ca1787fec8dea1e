// SPDX-License-Identifier: Apache-2.0
import Archive
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The way of every request through the door, each step in a file of its own. What a step refuses never reaches the
/// next; whatever happens, the answer has all its headers and its line in the log.
struct Pipeline: HTTPResponder {
  typealias Context = DoorContext
  let door: Door

  func respond(to request: Request, context: DoorContext) async throws -> Response {
    let client = Client(peer: context.peer, headers: request.headers, door.settings)
    var arrival = Arrival(client: client, reference: Reference.fresh())
    let began = ContinuousClock.now
    let answer = await answer(request, &arrival)
    AccessLog.write(
      request.method, arrival, answer.status, took: began.duration(to: .now), door.logger)
    let response = Rendering(door: door, arrival: arrival).response(answer, to: request.method)
    return await arrival.body?.isFinished != true && BodyCheck.hasBody(request.head) ? Self.closing(response) : response
  }

  private func answer(_ request: Request, _ arrival: inout Arrival) async -> Answer {
    do {
      return try await visit(request, &arrival)
    } catch {
      return Refusals.answer(error, arrival, door.logger)
    }
  }

  /// The steps in their order.
  private func visit(_ request: Request, _ arrival: inout Arrival) async throws -> Answer {
    try HostCheck.check(request.head, door.settings)
    arrival.isForPrograms = (request.head.path ?? "").utf8.starts(with: "/api/".utf8)
    let (route, parameters) = try door.table.find(request.method, request.head.path ?? "")
    arrival.route = route
    let body = Incoming(request.body, limit: route.takes.limit)
    arrival.body = body
    try BodyCheck.check(request.head, route.takes)
    try OriginCheck.check(request.head, route, arrival.client, door.settings)
    try recognise(request, &arrival)
    try Admission.check(route.admits, arrival.signedIn, arrival.bearer)
    let opened = try await FormToken.open(body, request.head, route, arrival.signedIn)
    return try await route.answer(
      Visit(
        door: door, request: request, route: route, parameters: parameters, signedIn: arrival.signedIn,
        bearer: arrival.bearer, client: arrival.client, reference: arrival.reference, body: body, opened: opened))
  }

  /// People come with a session's cookie, programs with a token; neither's way in opens the other's door.
  private func recognise(_ request: Request, _ arrival: inout Arrival) throws {
    if arrival.isForPrograms {
      arrival.bearer = try BearerToken.text(in: request.headers).flatMap(door.office.bearer)
    } else {
      arrival.signedIn = try SessionCookie.token(in: request.headers).flatMap(door.office.signedIn)
    }
  }

  /// What is still being sent is not waited for.
  private static func closing(_ response: Response) -> Response {
    var response = response
    response.headers[.connection] = "close"
    return response
  }
}
