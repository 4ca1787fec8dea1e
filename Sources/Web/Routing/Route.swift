// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Records

/// One thing the door answers to.
package struct Route: Sendable {
  typealias Handler = @Sendable (Visit) async throws -> Answer

  package let method: HTTPRequest.Method
  /// "/deposits/{id}": a name in braces takes one segment.
  package let path: String
  package let admits: RouteClass
  package let takes: BodyKind
  let answer: Handler
  /// What the interface's description says of it; nil for pages.
  var operation: APIOperation?

  static func get(_ path: String, _ admits: RouteClass, _ answer: @escaping Handler) -> Route {
    Route(method: .get, path: path, admits: admits, takes: .nothing, answer: answer)
  }

  static func post(
    _ path: String, _ admits: RouteClass, takes: BodyKind = .form, _ answer: @escaping Handler
  ) -> Route { Route(method: .post, path: path, admits: admits, takes: takes, answer: answer) }

  static func put(_ path: String, _ admits: RouteClass, takes: BodyKind, _ answer: @escaping Handler) -> Route {
    Route(method: .put, path: path, admits: admits, takes: takes, answer: answer)
  }

  static func delete(_ path: String, _ admits: RouteClass, _ answer: @escaping Handler) -> Route {
    Route(method: .delete, path: path, admits: admits, takes: .nothing, answer: answer)
  }

  /// A route for programs, with its line in the interface's description.
  static func program(
    _ method: HTTPRequest.Method, _ path: String, _ scope: TokenScope, takes: BodyKind = .nothing,
    _ operation: APIOperation, _ answer: @escaping Handler
  ) -> Route {
    Route(
      method: method, path: "/api/v1" + path, admits: .token(scope), takes: takes, answer: answer,
      operation: operation)
  }

  /// Whether programs come here, who are answered in JSON.
  var isForPrograms: Bool { path.utf8.starts(with: "/api/".utf8) }
}
