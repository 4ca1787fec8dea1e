// SPDX-License-Identifier: Apache-2.0
import Archive
import HTTPTypes
import Hummingbird
import Records

/// One request as a route sees it: who came, with what.
struct Visit: Sendable {
  let door: Door
  let request: Request
  let parameters: [String: String]
  /// Who is signed in; routes that admit only them may rely on it through `subject()`.
  let signedIn: SignedIn?

  /// The signed-in person. Throws what sends a visitor to sign in.
  func subject() throws -> Subject {
    guard let signedIn else { throw DoorError.signInNeeded }
    return signedIn.subject
  }
}
