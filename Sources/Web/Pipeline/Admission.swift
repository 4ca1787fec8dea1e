// SPDX-License-Identifier: Apache-2.0
import Archive
import Records

/// Whether a route admits who came. Objects are checked again in the act itself.
enum Admission {
  static func check(_ admits: RouteClass, _ signedIn: SignedIn?, _ bearer: TokenBearer?) throws(DoorError) {
    guard admits != .open else { return }
    if case .token(let scope) = admits {
      guard let bearer else { throw .signInNeeded }
      guard bearer.may(scope) else { throw .forbidden }
      return
    }
    guard let subject = signedIn?.subject else { throw .signInNeeded }
    guard mayCome(subject, to: admits) else { throw .forbidden }
  }

  private static func mayCome(_ subject: Subject, to admits: RouteClass) -> Bool {
    switch admits {
    case .open, .signedIn: subject.person.isActive
    case .holder(let right): subject.may(right)
    case .guest: subject.person.isActive && subject.person.isGuest
    case .token: false
    }
  }
}
