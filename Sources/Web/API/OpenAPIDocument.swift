// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// The interface's description (OpenAPI 3.1), made from the routes themselves: what is not described is not there, and
/// what is there is described.
enum OpenAPIDocument {
  static func text(of routes: [Route]) -> [UInt8] {
    let described = routes.filter { $0.operation != nil }
    let paths = Dictionary(grouping: described, by: \.path).sorted { $0.key < $1.key }
    return JSONText.object([
      ("openapi", .string("3.1.0")),
      (
        "info",
        .object([
          ("title", .string("OnRecord")), ("version", .string("1")),
          ("description", .string("The same acts as the pages and the command line, for programs.")),
        ])
      ),
      (
        "paths",
        .object(paths.map { ($0.key, .object($0.value.map { ($0.method.rawValue.lowercased(), operation($0)) })) })
      ),
      (
        "components",
        .object([
          ("schemas", .object(APISchemas.all.map { ($0.0, $0.1.json) })),
          (
            "securitySchemes",
            .object([("token", .object([("type", .string("http")), ("scheme", .string("bearer"))]))])
          ),
        ])
      ),
    ]).bytes
  }

  private static func operation(_ route: Route) -> JSONText {
    guard let operation = route.operation else { return .null }
    var members: [(String, JSONText)] = [
      ("operationId", .string(operation.id)), ("summary", .string(operation.summary)),
      ("parameters", .list(parameters(route, operation))), ("responses", .object(answers(route, operation))),
    ]
    if let content = body(route, operation) {
      members.append(("requestBody", .object([("required", .bool(true)), ("content", content)])))
    }
    if case .token(let scope) = route.admits {
      members.append(("security", .list([.object([("token", .list([]))])])))
      members.append(("description", .string("Needs a token with the scope \(scope.rawValue).")))
    }
    return .object(members)
  }

  private static func body(_ route: Route, _ operation: APIOperation) -> JSONText? {
    guard let mediaType = route.takes.mediaType else { return nil }
    let schema = operation.body?.json ?? .object([])
    return .object([(mediaType, .object([("schema", schema)]))])
  }

  private static func parameters(_ route: Route, _ operation: APIOperation) -> [JSONText] {
    let names = route.path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      .filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    let inPath = names.map { name in
      parameter(.must(name, name == "offset" ? .whole(0...(4 << 30)) : .id), in: "path")
    }
    return inPath + operation.query.map { parameter($0, in: "query") }
  }

  private static func parameter(_ member: APISchema.Member, in place: String) -> JSONText {
    .object([
      ("name", .string(member.name)), ("in", .string(place)), ("required", .bool(member.isRequired)),
      ("schema", member.schema.json),
    ])
  }

  private static func answers(_ route: Route, _ operation: APIOperation) -> [(String, JSONText)] {
    [result(operation.result)]
      + refusals(of: route).map { status, meaning in
        (
          "\(status)",
          .object([
            ("description", .string(meaning)),
            (
              "content", .object([("application/problem+json", .object([("schema", APISchema.named("Problem").json)]))])
            ),
          ])
        )
      }
  }

  private static func result(_ result: APIOperation.Result) -> (String, JSONText) {
    switch result {
    case .json(let status, let schema):
      ("\(status)", content("application/json", schema.json))
    case .nothing(let status): ("\(status)", .object([("description", .string("Done."))]))
    case .document(let status, let mediaType):
      ("\(status)", content(mediaType, .object([("type", .string("string"))])))
    }
  }

  private static func content(_ mediaType: String, _ schema: JSONText) -> JSONText {
    .object([
      ("description", .string("Done.")), ("content", .object([(mediaType, .object([("schema", schema)]))])),
    ])
  }

  private static func refusals(of route: Route) -> [(Int, String)] {
    var refusals = [(400, "The request could not be understood.")]
    if route.admits != .open {
      refusals += [(401, "No token, or one that is over."), (403, "The token has not the scope.")]
    }
    refusals.append((404, "There is no such thing, or it is not theirs to see."))
    if route.admits != .open { refusals.append((409, "The act refuses this as things stand; the words say why.")) }
    if route.takes != .nothing { refusals += [(413, "Too large."), (415, "Not the media type taken here.")] }
    return refusals + [(503, "The archive is busy; try again.")]
  }
}
