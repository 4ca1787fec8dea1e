// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// One thing the door answers to.
package struct Route: Sendable {
  package let method: HTTPRequest.Method
  /// "/deposits/{id}": a name in braces takes one segment.
  package let path: String
  package let admits: RouteClass
  let answer: @Sendable (Visit) async throws -> Answer

  static func get(
    _ path: String, _ admits: RouteClass, _ answer: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route { Route(method: .get, path: path, admits: admits, answer: answer) }

  static func post(
    _ path: String, _ admits: RouteClass, _ answer: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route { Route(method: .post, path: path, admits: admits, answer: answer) }
}
