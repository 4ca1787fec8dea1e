// SPDX-License-Identifier: Apache-2.0
import Archive
import HTTPTypes

/// Opens the body and finds the session's form token in it: as a field, as the first part, or as a header where a
/// script sends. Nothing that changes something runs without it.
enum FormToken {
  static let field = "token"

  static func open(
    _ body: Incoming, _ head: HTTPRequest, _ route: Route, _ signedIn: SignedIn?
  ) async throws -> OpenedBody {
    let named = head.headerFields[.formToken]
    switch route.takes {
    case .nothing:
      if route.method != .get { try check(named, signedIn, route) }
      return .nothing
    case .form:
      let fields = try FormFields(urlencoded: await body.collect())
      try check(named ?? fields[field], signedIn, route)
      return .form(fields)
    case .files: return .files(try await parts(body, head, named, signedIn, route))
    case .bytes:
      try check(named, signedIn, route)
      return .bytes
    case .json:
      try check(named, signedIn, route)
      return .json(try await body.collect())
    }
  }

  private static func parts(
    _ body: Incoming, _ head: HTTPRequest, _ named: String?, _ signedIn: SignedIn?, _ route: Route
  ) async throws -> Multipart {
    guard let boundary = MediaType(head.headerFields[.contentType] ?? "").boundary else {
      throw DoorError.unsupportedMediaType
    }
    var parts = Multipart(body, boundary: boundary)
    guard named == nil else {
      try check(named, signedIn, route)
      return parts
    }
    guard let first = try await parts.next(), first.name == field else { throw DoorError.formNotOurs }
    try check(try await parts.text(upTo: 1 << 10), signedIn, route)
    return parts
  }

  /// Compared in constant time. Without a session there is none to compare: the origin is the check then.
  private static func check(_ given: String?, _ signedIn: SignedIn?, _ route: Route) throws(DoorError) {
    guard let signedIn, !route.admits.isForPrograms else { return }
    guard let given, isEqual(Array(given.utf8), Array(signedIn.formToken.utf8)) else { throw .formNotOurs }
  }

  private static func isEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && zip(a, b).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
