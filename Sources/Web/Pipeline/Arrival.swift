// SPDX-License-Identifier: Apache-2.0
import Archive

/// What is known of a request so far: each step adds to it, and a refusal is worded from what there is.
struct Arrival: Sendable {
  let client: Client
  let reference: String
  var route: Route?
  var body: Incoming?
  var signedIn: SignedIn?
  /// The program that came, by its token.
  var bearer: TokenBearer?
  var isForPrograms = false
}
