// SPDX-License-Identifier: Apache-2.0
import Archive
import HTTPTypes
import Hummingbird
import Records

/// One request as a route sees it: who came, with what. Its class, its origin and its form token have been checked.
struct Visit: Sendable {
  let door: Door
  let request: Request
  let route: Route
  /// What the names in the route's path took, decoded.
  let parameters: [String: String]
  /// Who is signed in; routes that admit only them may rely on it through `subject()`.
  let signedIn: SignedIn?
  /// The program that came, by a person's token.
  let bearer: TokenBearer?
  let client: Client
  /// By which the operator finds this request in the log.
  let reference: String
  /// The bytes as they arrive (`takes: .bytes`).
  let body: Incoming
  let opened: OpenedBody

  var office: Office { door.office }

  /// The signed-in person, or the person whose program came. Throws what sends a visitor to sign in.
  func subject() throws -> Subject {
    guard let subject = signedIn?.subject ?? bearer?.subject else { throw DoorError.signInNeeded }
    return subject
  }

  /// What the path said under this name; every name of the route's own path is there.
  func parameter(_ name: String) throws -> String {
    guard let value = parameters[name] else { throw DoorError.notFound }
    return value
  }

  /// What stands behind the question mark.
  var query: FormFields {
    get throws { try FormFields(urlencoded: (request.head.path ?? "").utf8.drop { $0 != 0x3f }.dropFirst()) }
  }

  /// The form (`takes: .form`).
  func form() async throws -> FormFields {
    guard case .form(let fields) = opened else { throw DoorError.unsupportedMediaType }
    return fields
  }

  /// The parts of a form with files, as they arrive (`takes: .files`); to be read once.
  func parts() async throws -> Multipart {
    guard case .files(let parts) = opened else { throw DoorError.unsupportedMediaType }
    return parts
  }

  /// The whole document (`takes: .json`).
  func json() async throws -> [UInt8] {
    guard case .json(let bytes) = opened else { throw DoorError.unsupportedMediaType }
    return bytes
  }
}
