// SPDX-License-Identifier: Apache-2.0
import Records

/// A session at work: who acts, and what ties their forms to it.
package struct SignedIn: Sendable, Hashable {
  package let subject: Subject
  /// Goes into every form of the session; a form without it is refused.
  package let formToken: String
  /// Names the session in lists; opens nothing.
  package let session: SessionID
  /// How they showed who they are.
  package let means: SignInMeans
  /// Whether somebody named them to hand in for them.
  package let isSecretary: Bool

  /// Whether this is a person without an account, come by their link.
  package var isGuest: Bool { subject.person.isGuest }
}
